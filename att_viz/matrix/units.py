"""The units that influence is told in: tokens joined to words, lines, sentences and turns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, get_args

import regex

from att_viz.errors import InvalidInputError
from att_viz.matrix.text.special_tokens import is_special

__all__ = ["BYTE_MARKS", "Unit", "UnitKind", "text_of_span", "units_among", "units_of"]

UnitKind = Literal["token", "word", "line", "sentence", "turn"]

_Span = tuple[int, int]

BYTE_MARKS = regex.compile(r"(?:⟨[0-9A-F]{2}⟩)+")
"""How `matrix.token_text` shows a token that is a part of a character; the character stands on a later token."""
_WORD = regex.compile(
    r"""
    (?(DEFINE)(?P<skip>[\p{WB=Extend}\p{WB=Format}\p{WB=ZWJ}]*+))
    (?(DEFINE)(?P<letters>\p{WB=ALetter}(?&skip)(?:[\p{WB=MidLetter}\p{WB=MidNumLet}\p{WB=Single_Quote}](?&skip)
        (?=[\p{WB=ALetter}\p{WB=Hebrew_Letter}]))?+))
    (?(DEFINE)(?P<hebrew>\p{WB=Hebrew_Letter}(?&skip)(?:[\p{WB=MidLetter}\p{WB=MidNumLet}\p{WB=Single_Quote}](?&skip)
        (?=[\p{WB=ALetter}\p{WB=Hebrew_Letter}])|\p{WB=Double_Quote}(?&skip)(?=\p{WB=Hebrew_Letter}))?+))
    (?(DEFINE)(?P<digits>\p{WB=Numeric}(?&skip)(?:[\p{WB=MidNum}\p{WB=MidNumLet}\p{WB=Single_Quote}](?&skip)
        (?=\p{WB=Numeric}))?+))
    (?(DEFINE)(?P<run>(?:(?&letters)|(?&hebrew)|(?&digits))++
        (?:(?<=\p{WB=Hebrew_Letter}[\p{WB=Extend}\p{WB=Format}\p{WB=ZWJ}]*)\p{WB=Single_Quote}(?&skip))?+|(?:\p{WB=Katakana}(?&skip))++))
    (?(DEFINE)(?P<joined>(?:\p{WB=ExtendNumLet}(?&skip))++(?&run)?+))
    (?:
        \r\n | [\p{WB=Newline}\p{WB=CR}\p{WB=LF}]
    |
        (?: \p{WB=WSegSpace}++(?&skip)
        | (?&run)(?&joined)*+ | (?&joined)++
        | \p{WB=Regional_Indicator}(?&skip)(?:\p{WB=Regional_Indicator}(?&skip))?+
        | (?s:.)(?&skip)
        )
        (?:(?<=\p{WB=ZWJ})\p{Extended_Pictographic}(?&skip))*+
    )
    """,
    regex.VERBOSE,
)
"""What stands between the word boundaries of UAX 29, "Unicode Text Segmentation", section 4."""
_MARKS = regex.compile(r"(?:(?!\p{Extended_Pictographic}|\p{Regional_Indicator})[\p{P}\p{S}]|[\r\n])+")
_LINE = regex.compile(r"[^\r\n\x85\u2028\u2029]+")
_LINE_END = regex.compile(r"[\r\n\x85\u2028\u2029]")
_NOT_BLANK = regex.compile(r"\S(?s:.*\S)?")
_SENTENCE_END = regex.compile(
    r"""
    (?(DEFINE)(?P<skip>[\p{SB=Extend}\p{SB=Format}]*+))
    (?(DEFINE)(?P<tail>(?:\p{SB=Close}(?&skip))*+(?:\p{SB=Sp}(?&skip))*+))
    (?(DEFINE)(?P<paragraph>\r\n|[\p{SB=Sep}\p{SB=CR}\p{SB=LF}]))
    (?(DEFINE)(?P<no_letter>[^\p{SB=OLetter}\p{SB=Upper}\p{SB=Lower}\p{SB=Sep}\p{SB=CR}\p{SB=LF}\p{SB=STerm}\p{SB=ATerm}]))
    (?:
        (?&paragraph)
    |
        (?:
            \p{SB=STerm}(?&skip)(?&tail)
        |
            (?=\p{SB=ATerm})(?:
                (?<=[\p{SB=Upper}\p{SB=Lower}][\p{SB=Extend}\p{SB=Format}]*)\p{SB=ATerm}(?&skip)(?!\p{SB=Upper})
            |
                (?<![\p{SB=Upper}\p{SB=Lower}][\p{SB=Extend}\p{SB=Format}]*)\p{SB=ATerm}(?&skip)
            )
            (?!\p{SB=Numeric})(?&tail)(?!(?&no_letter)*+\p{SB=Lower})
        )
        (?: (?&paragraph) | (?![\p{SB=SContinue}\p{SB=STerm}\p{SB=ATerm}]) )
    )
    """,
    regex.VERBOSE,
)
"""Rules SB3 to SB11 of UAX 29, section 5."""
_OPENS_TURN = regex.compile(
    r"<\|(?:im_start|im_user|im_assistant|im_system|start_header_id|header_start|start_of_role|start|channel)\|>"
    r"|<start_of_turn>|<\|turn>|<\|channel>"
)
_ENDS_HEADER = regex.compile(r"<\|(?:end_header_id|header_end|end_of_role|im_middle|message)\|>")
_LONGEST_ROLE, _LONGEST_HEADER = 4, 24
_ROLE = regex.compile(r"(?:[\p{L}\p{N}_][\w=./: -]*)?")
"""Tokens between the start of a turn and the end of its line, or the token that ends its header."""


@dataclass(frozen=True)
class Unit:
    """Some neighbouring tokens of a sequence that belong together.

    Attributes:
        start: the position of the first token.
        end: the position after the last token.
        text: what they say, with the spaces before it.
        is_markup: whether they are special tokens of a chat template, with the role and line end that go with them.
    """

    start: int
    end: int
    text: str
    is_markup: bool = False


def units_of(
    token_texts: Sequence[str], kind: UnitKind = "word", first: int = 0, last: int | None = None
) -> tuple[Unit, ...]:
    r"""Divide tokens into units; every token belongs to exactly one, so what is summed over units is not lost.

    Words and sentences end where Unicode's standard annex 29 says, where a token ends, too: a token is never divided.
    Where a token holds the end of one word and the start of the next, they are one unit. Punctuation without spaces
    between, and the end of a line, is a unit of its own among words. Spaces belong to what comes after them, line ends
    to the line or sentence before them. Tokens that are part of a character belong to the one that shows it.

    The special tokens of chat templates are recognised by how they look as a single token, `<|im_start|>` for one,
    and are units of their own, the role and the line end after them included. A text that merely spells such a token
    out is made of several tokens, and stays text.

    Args:
        token_texts: the texts of a sequence's tokens, as in `AttentionMatrix.token_texts`.
        kind: "token", "word", "line", "sentence", or "turn" (what stands between special tokens).
        first: the position of the first token to divide; no unit reaches before it.
        last: the position after the last token to divide; by default the end.

    Returns:
        The units, in order: the first starts at `first`, each of the others where the one before ends.

    Raises:
        InvalidInputError: if there is no such kind or no such range.
    """
    if kind not in get_args(UnitKind):
        raise InvalidInputError(f"there are no units {kind!r}; choose one of {', '.join(get_args(UnitKind))}")
    last = len(token_texts) if last is None else last
    if not 0 <= first <= last <= len(token_texts):
        raise InvalidInputError(f"tokens {first} to {last} are not among the {len(token_texts)} of the sequence")
    texts = [str(text) for text in token_texts]
    units: list[Unit] = []
    place = first
    for start, end in [*_markup(texts, first, last), (last, last)]:
        units += [_unit(texts, span) for span in _text_spans(texts, kind, place, start)]
        spans = ((at, at + 1) for at in range(start, end)) if kind == "token" else ((start, end),)
        units += [_unit(texts, span, is_markup=True) for span in spans if span[0] < span[1]]
        place = end
    return tuple(units)


def units_among(
    token_texts: Sequence[str], kind: UnitKind, first: int, last: int, pictures: Sequence[Unit]
) -> tuple[Unit, ...]:
    """Divide a text among whose tokens are pictures: each is one unit, whatever the kind, but for single tokens.

    Args:
        token_texts: see `units_of`.
        kind: see `units_of`.
        first: see `units_of`.
        last: see `units_of`.
        pictures: the unit of each picture, in order; those that lie in part only are left out.

    Returns:
        The units, in order.

    Raises:
        InvalidInputError: see `units_of`.
    """
    found: list[Unit] = []
    place = first
    for picture in () if kind == "token" else pictures:
        if place <= picture.start and picture.end <= last:
            found += [*units_of(token_texts, kind, place, picture.start), picture]
            place = picture.end
    return (*found, *units_of(token_texts, kind, place, last))


def text_of_span(texts: Sequence[str], span: _Span) -> str:
    """What tokens say: without the marks of bytes whose character stands on a later one, unless that is all."""
    shown = "".join(text for text in texts[slice(*span)] if not BYTE_MARKS.fullmatch(text))
    return shown or "".join(texts[slice(*span)])


def _unit(texts: Sequence[str], span: _Span, is_markup: bool = False) -> Unit:
    return Unit(*span, text_of_span(texts, span), is_markup)


def _markup(texts: Sequence[str], first: int, last: int) -> Iterator[_Span]:
    """The special tokens of a chat template, with what belongs to them."""
    place = first
    while place < last:
        if not is_special(texts[place]):
            place += 1
            continue
        end = _header_end(texts, place, last) if _OPENS_TURN.fullmatch(texts[place]) else place + 1
        while end < last and _is_line_end(texts[end]):
            end += 1
        yield place, end
        place = end


def _header_end(texts: Sequence[str], place: int, last: int) -> int:
    """Where the role ends that a turn begins with; the next token where no end is found."""
    for end in range(place + 1, min(last, place + 1 + _LONGEST_HEADER)):
        if _ENDS_HEADER.fullmatch(texts[end]):
            return end + 1
        if is_special(texts[end]) or (_is_line_end(texts[end]) and end <= place + 1 + _LONGEST_ROLE):
            # Whoever asks about such a token writes no role after it.
            return end if _ROLE.fullmatch("".join(texts[place + 1 : end])) else place + 1
        if "\n" in texts[end]:
            break
    # While it is generated, a role may be the last that there is.
    return last if last <= place + 2 else place + 1


def _is_line_end(text: str) -> bool:
    return "\n" in text and text.isspace()


def _text_spans(texts: Sequence[str], kind: UnitKind, first: int, last: int) -> list[_Span]:
    """The units of tokens without markup among them."""
    if first == last:
        return []
    if kind == "token":
        return [(place, place + 1) for place in range(first, last)]
    if kind == "turn":
        return [(first, last)]
    pieces = ["" if BYTE_MARKS.fullmatch(text) else text for text in texts[first:last]]
    spans = _joined_tokens(pieces, _cores("".join(pieces), kind), blank_ends=kind != "word")
    if kind == "word":
        spans = _joined_marks(pieces, spans)
    return [(first + start, first + end) for start, end in spans]


def _cores(text: str, kind: UnitKind) -> Iterator[_Span]:
    """The words, lines or sentences of a text as ranges of characters, without the blanks around them."""
    if kind == "sentence":
        ends = [0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]
        parts = (part for part in pairwise(ends) if part[0] < part[1])
    else:
        parts = (match.span() for match in (_WORD if kind == "word" else _LINE).finditer(text))
    for part in parts:
        if kind == "word" and _LINE_END.search(text, *part):
            yield part
        elif match := _NOT_BLANK.search(text, *part):
            yield match.span()


def _joined_tokens(pieces: Sequence[str], cores: Iterator[_Span], blank_ends: bool) -> list[_Span]:
    """Ranges of tokens that end where no core is cut.

    Args:
        pieces: the tokens' texts.
        cores: the ranges of characters that must not be cut, ascending.
        blank_ends: whether a blank token with a line end goes with what is before it, rather than after it.
    """
    spans: list[_Span] = []
    core = next(cores, None)
    offset = begun = 0
    for place, piece in enumerate(pieces):
        start, offset = offset, offset + len(piece)
        while core is not None and core[1] <= start:
            core = next(cores, None)
        cut = core is not None and core[0] < start
        blank = core is None or core[0] >= offset
        if blank and not (blank_ends and spans and _LINE_END.search(piece)):
            continue
        if spans and (cut or blank):
            spans[-1] = (spans[-1][0], place + 1)
        else:
            spans.append((begun, place + 1))
        begun = place + 1
    if begun < len(pieces):
        spans = [*spans[:-1], (spans[-1][0], len(pieces))] if spans else [(0, len(pieces))]
    return spans


def _joined_marks(pieces: Sequence[str], spans: Sequence[_Span]) -> list[_Span]:
    """The same ranges; neighbours that hold punctuation only, with no blank between, are one."""
    joined: list[_Span] = []
    before = ""
    for span in spans:
        text = "".join(pieces[slice(*span)])
        if joined and _MARKS.fullmatch(before.lstrip(" ")) and _MARKS.fullmatch(text):
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
        before = text
    return joined
