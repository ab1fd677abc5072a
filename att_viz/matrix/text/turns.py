"""Who speaks where: the turns of a chat template."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from att_viz.matrix.units import Unit, units_of

__all__ = ["Turn", "named_role", "turns_of"]

_ROLE = regex.compile(
    r"(?<![a-z])(?:(system|developer)|(user|human)|(assistant|model|bot)"
    r"|(tool|ipython|functions?|observation|environment))(?![a-z_])",
    regex.IGNORECASE,
)
_ROLES = ("", "system", "user", "assistant", "tool")
_NAMED_OTHERWISE = {
    "[INST]": "user",
    "[/INST]": "assistant",
    "[SYSTEM_PROMPT]": "system",
    "[AVAILABLE_TOOLS]": "system",
    "[TOOL_RESULTS]": "tool",
    "<tool_response>": "tool",
}
_OWN_ROLE = regex.compile(
    r"<\|?(?:im_start|start_header_id|header_start|start_of_role|start|start_of_turn|turn)\|?>"
    r"\s*(\w[\w .-]{0,31}?)\s*(?:<.*)?$",
    regex.DOTALL,
)
_CLOSES = regex.compile(
    r"\s*(?:<[|｜]?(?:im_end|eot_id|eot|eom_id|end|end_of_turn|end▁of▁sentence|endoftext|end_of_text|return|call|turn)[|｜]?>"
    r"|</s>|</tool_response>|\[/(?:SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_RESULTS)\]|<turn\|>)\s*"
)


@dataclass(frozen=True)
class Turn:
    """A part of a text that one speaks.

    Attributes:
        role: "system", "user", "assistant" or "tool", whatever word the template has for them; another word of the
            template's as it stands there; or "" where nobody is named.
        start: the position of its first token; that of the template's markers that open it.
        end: the position after its last token, markers that close it included.
    """

    role: str
    start: int
    end: int


def turns_of(token_texts: Sequence[str], prompt_length: int) -> tuple[Turn, ...]:
    """Divide a sequence into turns; every token belongs to exactly one.

    Markers are recognised as `units_of` does it. What opens a turn names its role; what merely stands in one, such as
    `<think>`, does not end it. Where no role is known, the answer is a turn of its own; otherwise it goes on with the
    turn that the prompt opened for it.

    Args:
        token_texts: the texts of a sequence's tokens, as in `AttentionMatrix.token_texts`.
        prompt_length: how many of them are the prompt.

    Returns:
        The turns, in order; none for no tokens.
    """
    starts: list[tuple[int, str]] = []
    role, closed, spoken = "", False, False
    pieces: list[Unit] = [
        *units_of(token_texts, "turn", 0, prompt_length),
        *units_of(token_texts, "turn", prompt_length),
    ]
    for piece in pieces:
        named = named_role(piece.text) if piece.is_markup else None
        if named is not None:
            # Markers before anything is said, such as that of the text's beginning, belong to what they precede.
            if spoken or closed or not starts:
                starts.append((piece.start, named))
            else:
                starts[-1] = (starts[-1][0], named)
            role, closed, spoken = named, False, False
        elif piece.is_markup:
            closed = closed or bool(_CLOSES.fullmatch(piece.text))
            starts = starts or [(piece.start, "")]
        else:
            says = bool(piece.text.strip())
            if not starts or (says and closed) or (piece.start == prompt_length and not role and spoken):
                starts.append((piece.start, ""))
                role, closed = "", False
            spoken = spoken or says
    ends = [*(start for start, _ in starts[1:]), len(token_texts)]
    return tuple(Turn(role, start, end) for (start, role), end in zip(starts, ends, strict=False))


def named_role(marker: str) -> str | None:
    """The role that a template's markers, or somebody's word for it, name as in `Turn`; None where they name none."""
    for name, role in _NAMED_OTHERWISE.items():
        if name in marker:
            return role
    found = _ROLE.search(marker)
    if found:
        return _ROLES[found.lastindex or 0]
    own = _OWN_ROLE.search(marker)
    return str(own[1]).lower() if own else None
