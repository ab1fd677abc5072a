"""`Renderer`: from an attention matrix to self-contained, interactive HTML files.

More than 300 lines because one public class documents each of its methods in full.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from os import PathLike
from pathlib import Path
from typing import Any

from att_viz.attention_aggregation_method import AttentionAggregationMethod
from att_viz.attention_matrix import AttentionMatrix
from att_viz.checked_arguments import file_path, items, number, path_prefix, whole_number
from att_viz.errors import InvalidInputError, ReportTooLargeError
from att_viz.report.answer_word import content_words
from att_viz.report.assembly import index_html, page_html, write_partial, written_by_one
from att_viz.report.compare.page import compared, write_compare_page
from att_viz.report.facts import facts
from att_viz.report.file_plan import (
    WHOLE_REPORT,
    PlannedFile,
    RenderInChunks,
    candidate_plans,
    predict_head_bytes,
    too_large,
)
from att_viz.report.head_average import HeadAverage
from att_viz.report.heads.role_scores import RoleReader
from att_viz.report.knockouts import measured_edges
from att_viz.report.opening import head_scores
from att_viz.report.packing import PackedHead, ReportWeights, pack_head
from att_viz.report.page_data import ReportContents, page_data
from att_viz.report.rollout_layer import ALL_LAYERS, is_cheap, rollout_heads
from att_viz.report.text.page_text import page_text
from att_viz.report.text.spans import named_spans
from att_viz.report.text.title import report_title
from att_viz.report.why import why_of
from att_viz.report.written_report import WrittenReport
from att_viz.system.progress import progress_bar

__all__ = ["RenderConfig", "Renderer"]

_PACKING_THREADS = 2


@dataclass(frozen=True)
class RenderConfig:
    """How reports are written.

    Attributes:
        max_file_size: the largest size of one HTML file, in bytes; a report that is predicted to be larger is
            split by layer, then by layer and eight heads.
        rollout: whether attention rollout over all layers is shown as one more layer, see
            `att_viz.analysis.attention_rollout`. None shows it where it is quick to compute (1,024 tokens of 32
            layers of 32 heads are) and leaves a report within its size.
    """

    max_file_size: int = 32_000_000
    rollout: bool | None = None

    def __post_init__(self) -> None:
        if not isinstance(self.rollout, (bool, type(None))):
            raise InvalidInputError(f"rollout is {self.rollout!r}; give True, False or None")
        if number(self.max_file_size, "max_file_size") <= 0:
            raise InvalidInputError(f"max_file_size is {self.max_file_size}; it must be a positive number of bytes")


class Renderer:
    """Writes reports.

    Args:
        render_config: how files are written.
        aggregation_method: whether the heads of each layer are averaged.
    """

    def __init__(
        self,
        render_config: RenderConfig | None = None,
        aggregation_method: AttentionAggregationMethod = AttentionAggregationMethod.NONE,
    ) -> None:
        if not isinstance(render_config, (RenderConfig, type(None))):
            raise InvalidInputError(f"render_config is a {type(render_config).__name__}; give a RenderConfig")
        self.render_config = render_config or RenderConfig()
        try:
            self.aggregation_method = AttentionAggregationMethod(aggregation_method)
        except ValueError as error:
            raise InvalidInputError(
                f"aggregation_method is {aggregation_method!r}; give one of "
                + ", ".join(map(str, AttentionAggregationMethod))
            ) from error

    def render(
        self,
        tokens: Sequence[str],
        prompt_length: int,
        attention_matrix: AttentionMatrix,
        prettify_tokens: bool = True,
        render_in_chunks: RenderInChunks = None,
        save_prefix: str = "att_viz_",
        knockouts: Any = (),
        *,
        spans: Mapping[str, tuple[int, int] | str] | None = None,
    ) -> WrittenReport:
        """Write a report: one self-contained HTML file, or several and an index.

        Args:
            tokens: the T vocabulary pieces of the sequence, prompt first.
            prompt_length: how many of them are the prompt.
            attention_matrix: the attention of the sequence.
            prettify_tokens: show readable text rather than vocabulary pieces.
            render_in_chunks: None chooses from the predicted size against `RenderConfig.max_file_size`; False
                asks for one file, "layer" for one for each layer, True for one for each layer and eight heads.
            save_prefix: what file names begin with; it may hold a directory, which is made.
            knockouts: what `att_viz.analysis.knockout_each` or `knockout_strongest` gave for the same sequence: how
                the prediction changes without some attention edges, shown beside their weights and as a list.
            spans: named parts of the prompt that the page can tell influence and attention by, such as retrieved texts,
                results of tools or files: {"source 1": (120, 480)}, the first character and the one after the last of
                the text that was given as the prompt (of the user's last message, where messages were given; of all
                text before the answer, the chat template's included, where that is not known, as for token ids); or
                the part's own text.

        Returns:
            The paths, the one to open first: `{save_prefix}report.html`, or `{save_prefix}index.html` followed
            by `{save_prefix}Layer-3.html` or `{save_prefix}Layer-3__Chunk-1.html` and so on. In a notebook it
            shows itself.

        Raises:
            InvalidInputError: if tokens, attention, knockouts and spans do not belong together, or there are scores
                instead of attention weights.
            ReportTooLargeError: if no permitted split fits the budget; nothing is written.
            RenderError: if a file cannot be written, or somebody else is writing the same report; nothing is left
                behind.
        """
        if not isinstance(attention_matrix, AttentionMatrix):
            raise InvalidInputError(
                f"attention_matrix is a {type(attention_matrix).__name__}; the order is "
                "render(tokens, prompt_length, attention_matrix)"
            )
        tokens = items(tokens, "tokens", "the texts of tokens")
        prompt_length = whole_number(prompt_length, "prompt_length")
        save_prefix = path_prefix(save_prefix, "save_prefix")
        if attention_matrix.weights_kind == "scores":
            raise InvalidInputError(
                "this attention holds scores, from before the softmax, and a report shows weights; capture it again "
                "without scores"
            )
        matrix, texts = _with_tokens(attention_matrix, tokens, prompt_length, prettify_tokens)
        averaging = self.aggregation_method is AttentionAggregationMethod.HEADWISE_AVERAGING
        shown: ReportWeights = HeadAverage(matrix.weights) if averaging else matrix.weights
        edges = measured_edges(knockouts, matrix, texts)
        text = page_text(matrix, named_spans(matrix, spans))
        why = why_of(matrix)
        scores = head_scores(shown, matrix.token_texts, matrix.prompt_length, why)
        roles = RoleReader(matrix, {unit.start for unit in content_words(matrix.token_texts, 0)})
        contents = ReportContents(
            matrix, shown, texts, report_title(matrix), text, self._rollout(matrix), edges, why, scores, roles
        )
        budget = self.render_config.max_file_size
        plans = self._plans(contents, render_in_chunks)
        finest_tried = render_in_chunks in (None, True)
        largest = 0
        for plan in plans:
            files = [Path(f"{save_prefix}{file.suffix}.html") for file in plan]
            if len(plan) > 1:
                files.append(Path(f"{save_prefix}index.html"))
            with written_by_one(files) as publish:
                largest = self._write(contents, plan, files)
                if largest <= budget:
                    publish()
                    return WrittenReport([*files[len(plan) :], *files[: len(plan)]])
        raise too_large(largest, budget, finest=finest_tried)

    def compare(
        self, a: Any, b: Any = None, path: str | PathLike[str] = "att_viz_compare.html", *, model: Any = None
    ) -> WrittenReport:
        """Write two runs beside each other: two prompts, two models, or a run and what a smaller cache would have lost.

        The page is one self-contained file. Texts are aligned and differing words marked, answers aligned up to where
        they part; effects of words and heads stand side by side on one scale, and words and heads are ranked by how
        much they changed (docs/compare.md has the formulas).

        Args:
            a: the first run: an `AttentionMatrix`, or the path of an archive; or what
                `att_viz.analysis.compare` or `att_viz.analysis.replay_cache_policy` gave, and then no second run.
            b: the second run.
            path: the file to write; its directory is made if it is missing.
            model: the model of both runs, to measure how likely it finds the first answer after the second prompt, and
                after single edits; without it neither torch nor transformers is needed.

        Returns:
            The path. In a notebook it shows itself.

        Raises:
            InvalidInputError: if a run is no attention of weights, or the model cannot read the runs.
            ArchiveError: if an archive cannot be read.
            ReportTooLargeError: if the page is larger than `RenderConfig.max_file_size` even without maps of heads.
            RenderError: if the file cannot be written.
        """
        with ExitStack() as opened:
            comparison = compared(a, b, model, opened)
            return WrittenReport(
                [write_compare_page(comparison, file_path(path, "path"), self.render_config.max_file_size)]
            )

    def _rollout(self, matrix: AttentionMatrix) -> list[PackedHead]:
        wanted = self.render_config.rollout
        if wanted is None:
            # One layer by itself is all layers already.
            wanted = matrix.num_layers > 1 and is_cheap(matrix.weights)
        return rollout_heads(matrix) if wanted else []

    def _plans(self, contents: ReportContents, render_in_chunks: RenderInChunks) -> list[list[PlannedFile]]:
        """The plans to try in turn; those that leave the rollout out, where it was not asked for, come last."""
        budget = self.render_config.max_file_size
        one_page = PlannedFile(WHOLE_REPORT, ())
        page_bytes = sum(
            len(piece.encode("utf-8", errors="replace"))
            for piece in page_html(page_data(contents, one_page, [one_page]), [])
        )
        sizes = {(head.layer, head.head): len(head.data) for head in contents.rollout}
        head_bytes = predict_head_bytes(contents.shown)
        choices = [sizes, {}] if sizes and self.render_config.rollout is None else [sizes]
        plans: list[list[PlannedFile]] = []
        for choice in choices:
            try:
                plans += candidate_plans(contents.shown, render_in_chunks, budget, head_bytes, page_bytes, choice)
            except ReportTooLargeError:
                if choice is choices[-1] and not plans:
                    raise
        return plans

    def _write(self, contents: ReportContents, plan: Sequence[PlannedFile], files: Sequence[Path]) -> int:
        """Write a plan's files under their partial names; returns the largest size, stopping once it is over budget."""
        largest = 0
        count = sum(len(file.heads) for file in plan)
        with progress_bar(count, "rendering", "head") as bar:
            for file, path in zip(plan, files, strict=False):
                data = page_data(contents, file, plan)
                heads = _counted(_packed(contents, file.heads), bar)
                largest = max(largest, write_partial(path, page_html(data, heads)))
                if largest > self.render_config.max_file_size:
                    return largest
        if len(plan) > 1:
            matrix = contents.matrix
            index = index_html(contents.title, matrix.metadata.model, facts(matrix), _links(plan, files))
            write_partial(files[-1], index)
        return largest

    def __repr__(self) -> str:
        return f"Renderer({self.render_config}, {self.aggregation_method})"


def _with_tokens(
    matrix: AttentionMatrix, tokens: Sequence[str], prompt_length: int, prettify_tokens: bool
) -> tuple[AttentionMatrix, Sequence[str]]:
    """The matrix under the caller's tokens, and the texts to show for them."""
    if tuple(tokens) == matrix.tokens and prompt_length == matrix.prompt_length:
        return matrix, matrix.token_texts if prettify_tokens else matrix.tokens
    if len(tokens) != len(matrix.tokens):
        raise InvalidInputError(
            f"{len(tokens)} tokens were given for the attention of {len(matrix.tokens)}; "
            "give all of them, prompt and completion"
        )
    renamed = AttentionMatrix(
        matrix.weights,
        tokens,
        prompt_length=prompt_length,
        token_ids=matrix.token_ids,
        token_texts=matrix.token_texts if tuple(tokens) == matrix.tokens else None,
        # What was given is known by its characters, and these are other tokens.
        metadata=replace(matrix.metadata, given=None),
        real=matrix.real,
        direct_logit=lambda: matrix.direct_logit,
        influence=matrix.influence,
    )
    return renamed, renamed.token_texts if prettify_tokens else renamed.tokens


def _packed(contents: ReportContents, heads: Sequence[tuple[int, int]]) -> Iterator[PackedHead]:
    """Pack heads on worker threads, in order, holding only a few packed heads at a time; the rollout's are packed."""
    with ThreadPoolExecutor(_PACKING_THREADS) as pool:
        waiting: list[Future[PackedHead]] = []
        for layer, head in heads:
            if layer == ALL_LAYERS:
                continue
            waiting.append(pool.submit(pack_head, contents.shown, layer, head, contents.roles))
            if len(waiting) > _PACKING_THREADS:
                yield waiting.pop(0).result()
        for future in waiting:
            yield future.result()
    yield from (packed for packed in contents.rollout if (packed.layer, packed.head) in heads)


def _counted(heads: Iterator[PackedHead], bar: object) -> Iterator[PackedHead]:
    for head in heads:
        yield head
        bar.update()  # type: ignore[attr-defined]


def _links(plan: Sequence[PlannedFile], files: Sequence[Path]) -> list[dict[str, object]]:
    """For each layer its name and the links to its files."""
    rows: dict[int, list[dict[str, str]]] = {}
    for file, path in zip(plan, files, strict=False):
        layer, first = file.heads[0]
        last = file.heads[-1][1]
        if layer == ALL_LAYERS:
            text, label = "rollout", "All layers, rollout"
        else:
            text = str(first) if first == last else f"{first} to {last}"
            label = f"Layer {layer}, heads {first} to {last}"
        rows.setdefault(layer, []).append({"href": path.name, "label": label, "text": text})
    return [{"name": "All" if layer == ALL_LAYERS else str(layer), "links": links} for layer, links in rows.items()]
