"""What a page of several kinds of attention holds of each: the same that a page of its own would hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError
from att_viz.matrix.extent import CROSS, DECODER_SELF, ENCODER_SELF, AttentionKind
from att_viz.report.answer_word import content_words
from att_viz.report.facts import facts, looking_fact, sequence_fact
from att_viz.report.file_plan import WHOLE_REPORT, PlannedFile
from att_viz.report.head_average import HeadAverage
from att_viz.report.head_stream import packed_heads
from att_viz.report.heads.letters import letters_for
from att_viz.report.heads.role_scores import RoleReader
from att_viz.report.kinds.joined import joined
from att_viz.report.kinds.rollout import cross_rollout
from att_viz.report.opening import head_scores
from att_viz.report.packing import PackedHead, ReportWeights
from att_viz.report.page_data import PageData, PageKind, ReportContents, page_data
from att_viz.report.rollout_layer import is_cheap, rollout_heads
from att_viz.report.text.page_text import PageText, heard_places, input_parts, page_text
from att_viz.report.text.spans import named_spans
from att_viz.report.text.title import output_title, report_title

__all__ = ["KindOptions", "KindPage", "is_surely_small", "kind_pages", "without_encoder"]

_NAMES: dict[AttentionKind, tuple[str, str]] = {
    ENCODER_SELF: ("Encoder", "how the words of the input looked at each other"),
    DECODER_SELF: ("Decoder", "how the words of the output looked at those before them"),
    CROSS: ("Cross", "how the words of the output looked at those of the input"),
}
"""What each kind is called, and what it says."""
_NAMES_OF_SOUND: dict[AttentionKind, tuple[str, str]] = {
    **_NAMES,
    ENCODER_SELF: ("Encoder", "how the moments of the sound looked at each other"),
    CROSS: ("Cross", "how the words of the output looked at the sound"),
}


@dataclass(frozen=True)
class KindOptions:
    """How each kind is shown.

    Attributes:
        averaging: whether the heads of each layer are averaged.
        prettify_tokens: show readable text rather than vocabulary pieces.
        rollout: whether rollouts are shown: of an encoder, and through it and the decoder from output to input; None
            shows them where they are quick to compute.
        head: the layer and head that each opens with, where it has it; None for the one that says most.
        lines: the heads whose lines the view "lines" begins with, see `RenderConfig`.
        view: the view that the page opens with, "" for the first that it has something for.
        spans: named parts of the input, see `Renderer.render`.
    """

    averaging: bool = False
    prettify_tokens: bool = True
    rollout: bool | None = None
    head: tuple[int, int] | None = None
    lines: str = ""
    view: str = ""
    spans: Any = None


@dataclass(frozen=True)
class KindPage:
    """One kind of attention on a page.

    Attributes:
        data: what the page knows of it.
        contents: what it shows.
        file: its heads.
    """

    data: PageData
    contents: ReportContents
    file: PlannedFile

    def heads(self) -> Iterator[PackedHead]:
        """Its heads, the one that it opens on first."""
        first = tuple(self.data["opening"])
        return packed_heads(self.contents, sorted(self.file.heads, key=lambda head: head != first))


def without_encoder(matrices: Sequence[AttentionMatrix]) -> tuple[list[AttentionMatrix], AttentionMatrix | None]:
    """What is left of a page that is too large: all but the encoder's attention, where another kind comes first.

    The encoder of a model that hears has 1,500 places for half a minute, so that a head has 2,250,000 weights, where
    those from the output to the sound are some thousands.

    Args:
        matrices: what was to be shown, the one that the page opens with first.

    Returns:
        What is left, and what is not; None where nothing can be left out.
    """
    encoder = next((one for one in matrices[1:] if one.kind == ENCODER_SELF), None)
    return [one for one in matrices if one is not encoder], encoder


def is_surely_small(matrix: AttentionMatrix, budget: int) -> bool:
    """Whether a matrix takes less than a budget, whatever its weights are: a byte for each, and what rows have besides.

    Args:
        matrix: the attention.
        budget: bytes.
    """
    heads = sum(len(matrix.heads(layer)) for layer in matrix.layers)
    return heads * letters_for(int(1.01 * matrix.num_rows * (matrix.num_keys + 16 * 8 + 10)) + 1000) < budget


def kind_pages(
    matrices: Sequence[AttentionMatrix], options: KindOptions, left_out: AttentionMatrix | None = None
) -> list[KindPage]:
    """Collect what a page holds of each kind.

    Args:
        matrices: what is shown, the one that the page opens with first; at most one of each kind.
        options: how.
        left_out: what there is no room for on the page, which says so.

    Returns:
        For each, in the order of encoder, decoder and cross attention but for the first.

    Raises:
        InvalidInputError: if a kind comes twice, or a named part is not in the input.
    """
    kinds = [matrix.kind for matrix in matrices]
    for kind in kinds:
        if kinds.count(kind) > 1:
            raise InvalidInputError(f"the kind {kind!r} was given twice; a page shows each once")
    title = _title(matrices)
    everything = (*matrices, *([] if left_out is None else [left_out]))
    pages = [
        _kind_page(matrix, options, cross_rollout(everything, options.rollout) if matrix.kind == CROSS else [])
        for matrix in matrices
    ]
    names = (
        _NAMES_OF_SOUND if any(heard_places(matrix) for matrix in matrices if matrix.kind != DECODER_SELF) else _NAMES
    )
    known = [PageKind(kind=kind, name=names[kind][0], says=names[kind][1]) for kind in names if kind in kinds]
    told = _facts(matrices, left_out)
    for place, page in enumerate(pages):
        page.data["title"], page.data["facts"] = title or page.data["title"], told
        page.data["prefix"] = f"{matrices[place].kind}-" if place else ""
        if len(pages) > 1:
            page.data["kinds"] = known
    return pages


def _title(matrices: Sequence[AttentionMatrix]) -> str:
    """What the input says, or, of a sound, the output; "" where there is neither."""
    inputs = [matrix for matrix in matrices if matrix.kind != DECODER_SELF]
    if not any(heard_places(matrix) for matrix in inputs):
        return next((report_title(_text_of(matrix)) for matrix in inputs), "")
    return next((output_title(matrix) for matrix in matrices if matrix.kind != ENCODER_SELF), "")


def _text_of(matrix: AttentionMatrix) -> AttentionMatrix:
    return joined(matrix) if matrix.kind == CROSS else matrix


def _kind_page(given: AttentionMatrix, options: KindOptions, rollout: list[PackedHead]) -> KindPage:
    matrix = _text_of(given)
    texts = matrix.token_texts if options.prettify_tokens else matrix.tokens
    shown: ReportWeights = HeadAverage(matrix.weights) if options.averaging else matrix.weights
    text = page_text(matrix, named_spans(matrix, options.spans if given.kind != DECODER_SELF else None))
    if given.kind == ENCODER_SELF:
        wanted = options.rollout
        rollout = rollout_heads(matrix) if wanted or (wanted is None and _has_cheap_rollout(matrix)) else []
    begin = None if given.kind == ENCODER_SELF else _first_output(given)
    contents = ReportContents(
        matrix,
        shown,
        texts,
        report_title(matrix),
        _in_one_turn(text, len(texts)) if given.kind == DECODER_SELF else text,
        rollout,
        scores=_scores(shown, matrix, options.head, begin, given.kind),
        # Which token is near, or the first, means nothing between two texts.
        roles=None
        if given.kind == CROSS
        else RoleReader(matrix, {unit.start for unit in content_words(matrix.token_texts, 0)}),
        view=options.view,
        lines=options.lines,
    )
    heads = [(layer, head) for layer in shown.layers for head in shown.heads(layer)]
    file = PlannedFile(WHOLE_REPORT, (*heads, *((one.layer, one.head) for one in rollout)))
    data = page_data(contents, file, [file])
    if begin is not None:
        data["begin"] = begin
    if given.kind == CROSS:
        _tell_cross(data, given)
    return KindPage(data, contents, file)


def _has_cheap_rollout(matrix: AttentionMatrix) -> bool:
    return matrix.num_layers > 1 and is_cheap(matrix.weights)


def _in_one_turn(text: PageText, count: int) -> PageText:
    """A decoder's output: its start token is no prompt, and special tokens are looked at as others are."""
    return {**text, "turns": [["Output", 0, count]], "markup": []}


def _first_output(matrix: AttentionMatrix) -> int:
    """The token that a page begins with: a word that the decoder wrote, with something to look at but the start token.

    That token is counted in the joined text where the attention is to another one.
    """
    written = min(len(matrix.tokens), matrix.num_rows + 1)
    earliest = max(matrix.prompt_length, 1 if matrix.kind == CROSS else 2)
    words = content_words(matrix.token_texts, min(earliest, len(matrix.tokens)))
    first = min(words[0].start if words else earliest, written - 1)
    return len(matrix.key_texts) + max(1, first) if matrix.kind == CROSS else max(0, first)


def _scores(
    shown: ReportWeights,
    matrix: AttentionMatrix,
    head: tuple[int, int] | None,
    begin: int | None,
    kind: AttentionKind,
) -> Mapping[tuple[int, int], float]:
    """How much each head says about the word that a page begins with; see `att_viz.report.opening`."""
    if head is not None:
        return {head: 1.0}
    if begin is None:
        return head_scores(shown, matrix.token_texts, matrix.prompt_length, None)
    row = min(max(0, begin - 1), shown.num_rows - 1)
    # Heads of a decoder rest on its start token.
    first = 1 if kind == DECODER_SELF else 0
    return {
        (layer, each): float(shown.read(layer, each, row, row + 1)[:, first:].max(initial=0.0))
        for layer in shown.layers
        for each in shown.heads(layer)
    }


def _tell_cross(data: PageData, cross: AttentionMatrix) -> None:
    """Say what is otherwise in cross attention than in that of a decoder over the joined text."""
    inputs, count = len(cross.key_texts), len(data["texts"])
    data["kind"], data["roles"] = CROSS, []
    # The input looks at nothing, the output at all of the input.
    data["sight"]["ends"] = [[[0, 0, 0], [inputs, inputs, 0]]]
    data["text"] = {
        **data["text"],
        "turns": [*input_parts(cross, "Input"), ["Output", inputs, count]],
        "markup": [],
    }
    if cross.prompt_length > 1:
        data["given"] = cross.prompt_length


def _sequence(matrix: AttentionMatrix) -> str:
    if matrix.kind != DECODER_SELF:
        return sequence_fact(matrix)
    all_look = matrix.num_rows == len(matrix.tokens)
    return looking_fact(matrix, "", f"at {'itself and those before it' if all_look else 'themselves and those before'}")


def _facts(matrices: Sequence[AttentionMatrix], left_out: AttentionMatrix | None) -> list[list[str]]:
    """The footer: what is true of all, and of each its tokens and layers."""
    absent = "" if left_out is None else "; left out here, as the page would be too large with it (max_file_size)"
    shared = [entry for entry in facts(matrices[0]) if entry[0] not in ("Model", "Sequence", "Generation")]
    metadata = matrices[0].metadata
    generation = next((each for each in (one.metadata.generation for one in matrices) if each), {})
    told = [
        [
            "Model",
            f"{metadata.model or 'not named'}: "
            + ", ".join(
                part for part in (metadata.model_type, "an encoder and a decoder", metadata.compute_dtype) if part
            ),
        ],
        *(
            [
                _NAMES[one.kind][0],
                f"{_sequence(one)}; {one.num_layers} layers × {one.num_heads} heads{absent if one is left_out else ''}",
            ]
            for one in (*matrices, *([] if left_out is None else [left_out]))
        ),
        ["Generation", ", ".join(f"{name} = {value}" for name, value in sorted(generation.items()))],
    ]
    return [*(entry for entry in told if entry[1]), *shared]
