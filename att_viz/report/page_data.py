"""What a report page knows: the typed data between an attention matrix and the template."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Literal, TypedDict, get_args

from att_viz.analysis.heads.roles import ENCODER_ROLES, ROLES
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError
from att_viz.matrix.extent import CROSS, DECODER_SELF, ENCODER_SELF, AttentionKind
from att_viz.report.answer_word import first_word
from att_viz.report.facts import facts
from att_viz.report.file_plan import PlannedFile
from att_viz.report.heads.first_lines import FirstLines
from att_viz.report.heads.first_row import WORTH_ROWS, FirstRow
from att_viz.report.heads.role_scores import RoleReader
from att_viz.report.knockouts import MeasuredEdge
from att_viz.report.lens.packing import PageLens
from att_viz.report.light.packing import LightFacts
from att_viz.report.packing import QUANTISATION_ERROR, PackedHead, ReportWeights
from att_viz.report.rollout_layer import ALL_LAYERS, ROLLOUT_HEADS
from att_viz.report.sight import Sight, sight_of
from att_viz.report.text.page_text import PageText
from att_viz.report.text.pictures import PagePicture, page_pictures
from att_viz.report.why import Why

__all__ = ["LayerHeads", "PageData", "PageKind", "ReportContents", "Sibling", "View", "known_view", "page_data"]

PAGE_FORMAT = 1

_LINES_WORTH_ROWS = 256
"""Heads of fewer rows are unpacked before a reader would miss their lines."""
_LONGEST_LINES = 1024
"""Longer texts have no such view (lines_view.js)."""

View = Literal["why", "looked", "heads", "matrix", "layers", "lines"]
"""Each has `templates/report/VIEW.html` and `templates/css/report/VIEW.css`; the viewer lists them, too (state.js)."""


class LayerHeads(TypedDict):
    """A layer and the numbers of heads of it."""

    layer: int
    heads: list[int]


class Sibling(TypedDict):
    """Another file of the same report."""

    suffix: str
    layer: int
    heads: list[int]


class PageKind(TypedDict):
    """A kind of attention that a page can show: what it is called, and what it says."""

    kind: AttentionKind
    name: str
    says: str


class _OfEveryPage(TypedDict):
    """The JSON in a page; templates/js reads it.

    `roles` has the name and the least score of each role, in the order of the scores beside each head; `promptHash` is
    the SHA-256 of the prompt's text in UTF-8, so that a citation says what was asked; `view` is the one that the page
    opens with, "" for the first that it has something for; `light` is what a page without the bytes of its heads says
    of its numbers.
    """

    format: int
    title: str
    model: str
    numLayers: int
    numHeads: int
    texts: list[str]
    tokens: list[str]
    ids: list[int] | None
    promptLength: int
    numRows: int
    opening: list[int]
    layers: list[LayerHeads]
    allLayers: list[LayerHeads]
    headNames: Mapping[str, str]
    learnedSinks: bool
    valueNorms: list[int]
    quantisationError: float
    facts: list[list[str]]
    suffix: str
    siblings: list[Sibling]
    measuredEdges: Sequence[MeasuredEdge]
    sight: Sight
    why: Why | None
    text: PageText
    roles: list[list[str | float]]
    lens: PageLens | None
    view: str
    light: LightFacts | None
    promptHash: str


class PageData(_OfEveryPage, total=False):
    """The JSON of a page.

    What is no decoder's attention has its `kind`, and the token that the page begins with. `lines` are the heads whose
    lines the view of that name begins with ("all", or their numbers, such as "0-3"), where somebody asked for them. A
    page of several kinds of attention has `kinds`, all that it can show, and `prefix`, what stands before layer and
    head in the names of the elements of this kind: "" for the one that it opens with. A page with the bytes of its
    heads has `headRoles`, the text of each head's roles (`att_viz.report.heads.role_scores`) in the order of `layers`.
    In cross attention `given` is how many tokens the decoder was given, where that is not its start token alone.
    `pictures` are those that the model saw, where it saw any. `bothWays` are the spans of a decoder's tokens that look
    at each other both ways, the first of each and the one after its last, where there are any. `first` is the row that
    a page of long heads opens with, `firstLines` the lines of each head that a page opens with which begins with many.
    """

    kind: AttentionKind
    begin: int
    lines: str
    headRoles: list[str]
    pictures: list[PagePicture]
    kinds: list[PageKind]
    prefix: str
    given: int
    bothWays: list[list[int]]
    first: FirstRow
    firstLines: list[FirstLines]


@dataclass(frozen=True)
class ReportContents:
    """What a report shows, however it is split into pages.

    Attributes:
        matrix: the attention matrix.
        shown: its weights, averaged or not.
        texts: the T texts to show.
        title: what the report is called.
        text: the structure of the text.
        rollout: the heads of the layer that stands for all layers; none where it is left out.
        edges: attention edges without which the model was run.
        why: what each word of the answer hangs on.
        scores: how much each (layer, head) says about the word that the report begins with.
        roles: what the roles of its heads are read with.
        lens: what each layer would have said.
        view: the view that it opens with, "" for the first that it has something for.
        lines: the heads whose lines the view "lines" begins with, "" for the head that it opens with.
    """

    matrix: AttentionMatrix
    shown: ReportWeights
    texts: Sequence[str]
    title: str
    text: PageText
    rollout: Sequence[PackedHead] = ()
    edges: Sequence[MeasuredEdge] = ()
    why: Why | None = None
    scores: Mapping[tuple[int, int], float] = field(default_factory=dict)
    roles: RoleReader | None = None
    lens: PageLens | None = None
    view: str = ""
    lines: str = ""


def known_view(view: str | None) -> str:
    """The view that a page opens with, "" for None.

    Raises:
        InvalidInputError: if there is no such view.
    """
    if view is not None and view not in get_args(View):
        raise InvalidInputError(f"view is {view!r}; give one of {', '.join(get_args(View))}")
    return view or ""


def page_data(
    contents: ReportContents, file: PlannedFile, plan: Sequence[PlannedFile], light: LightFacts | None = None
) -> PageData:
    """Collect the data of one page.

    Args:
        contents: what the report shows.
        file: the page.
        plan: all pages of the report, a light one left out.
        light: what a light page says of its numbers; None for a page that has the bytes of its heads.

    Returns:
        The data, ready for JSON. Nothing in it depends on the time, the machine or where files are.
    """
    matrix, shown = contents.matrix, contents.shown
    averaged = shown is not matrix.weights
    name = f"mean of {matrix.num_heads} heads"
    all_layers = [LayerHeads(layer=layer, heads=list(shown.heads(layer))) for layer in shown.layers]
    all_layers += _by_layer([head for page in plan for head in page.heads if head in ROLLOUT_HEADS])
    data = PageData(
        format=PAGE_FORMAT,
        title=contents.title,
        model=matrix.metadata.model,
        numLayers=matrix.num_layers,
        numHeads=matrix.num_heads,
        texts=list(contents.texts),
        tokens=list(matrix.tokens),
        ids=None if matrix.token_ids is None else [int(number) for number in matrix.token_ids],
        promptLength=matrix.prompt_length,
        numRows=matrix.num_rows,
        opening=list(_opening(contents, file)),
        layers=_by_layer(file.heads),
        allLayers=all_layers,
        headNames={"0": name} if averaged else {},
        learnedSinks=any(shown.sink_mass(*head) is not None for head in file.heads if head not in ROLLOUT_HEADS),
        valueNorms=[
            layer
            for layer in dict.fromkeys(layer for layer, _ in file.heads)
            if light is None and layer != ALL_LAYERS and shown.value_norms(layer, shown.heads(layer)[0]) is not None
        ],
        quantisationError=QUANTISATION_ERROR,
        facts=facts(matrix),
        suffix=file.suffix,
        siblings=[_sibling(page) for page in plan] if light or len(plan) > 1 else [],
        measuredEdges=contents.edges,
        sight=sight_of(
            matrix, [layer for layer in dict.fromkeys(layer for layer, _ in file.heads) if layer != ALL_LAYERS]
        ),
        why=contents.why,
        text=contents.text,
        roles=[[role.name, role.least] for role in (ROLES if matrix.kind == DECODER_SELF else ENCODER_ROLES)],
        lens=contents.lens,
        view=contents.view,
        light=light,
        promptHash=sha256("".join(matrix.token_texts[: matrix.prompt_length]).encode("utf-8", "replace")).hexdigest(),
    )
    if matrix.kind != DECODER_SELF:
        data["kind"], data["begin"] = matrix.kind, first_word(contents.texts)
    if matrix.both_ways:
        data["bothWays"] = [list(span) for span in matrix.both_ways]
    if matrix.pictures:
        data["pictures"] = page_pictures(matrix)
        if matrix.kind == ENCODER_SELF:
            # A picture has no words: what stands for all of it comes first, else its first patch.
            data["begin"] = 0
    if contents.lines:
        data["lines"] = contents.lines
    return data


def first_row_of(data: PageData) -> int | None:
    """The row that a page opens with, where its heads are so long that it should stand beside them.

    Args:
        data: the page's data.

    Returns:
        The row of the token that `beginningToken` of templates/js/report/reading/view_model.js finds, which made it.
    """
    if data["numRows"] < WORTH_ROWS or tuple(data["opening"]) in ROLLOUT_HEADS or "kind" in data or "bothWays" in data:
        return None
    why = data["why"]
    begun = why["words"][why["chosen"]][0] if why else data["promptLength"]
    return min(max(begun, 1), len(data["texts"]) - 1) - 1


def first_lines_of(data: PageData) -> list[tuple[int, int]]:
    """The heads whose lines a page opens with, where unpacking them would take longer than a reader wants to wait.

    Args:
        data: the page's data.

    Returns:
        The (layer, head) pairs; none where it opens with another view, or has no such lines.
    """
    layer, opening = data["opening"]
    here = [head for entry in data["layers"] if entry["layer"] == layer for head in entry["heads"]]
    is_drawn = data["view"] == "lines" and data["light"] is None and layer != ALL_LAYERS and data.get("kind") != CROSS
    if not is_drawn or not _LINES_WORTH_ROWS <= data["numRows"] <= len(data["texts"]) <= _LONGEST_LINES:
        return []
    wanted = data.get("lines", "")
    chosen = here if wanted == "all" else [int(head) for head in wanted.split("-") if head]
    return [(layer, head) for head in chosen or [opening] if head in here]


def _opening(contents: ReportContents, file: PlannedFile) -> tuple[int, int]:
    """The head of a page that says most; of equal ones the first, and (0, 0) for a page without heads."""
    return max(file.heads, key=lambda head: contents.scores.get(head, 0.0), default=(0, 0))


def _by_layer(heads: Sequence[tuple[int, int]]) -> list[LayerHeads]:
    grouped: dict[int, list[int]] = {}
    for layer, head in heads:
        grouped.setdefault(layer, []).append(head)
    return [LayerHeads(layer=layer, heads=numbers) for layer, numbers in grouped.items()]


def _sibling(page: PlannedFile) -> Sibling:
    (only,) = _by_layer(page.heads)
    return Sibling(suffix=page.suffix, layer=only["layer"], heads=only["heads"])
