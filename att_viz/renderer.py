"""`Renderer`: from an attention matrix to self-contained, interactive HTML files.

More than 300 lines because one public class documents each of its methods in full.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from html import escape
from os import PathLike
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from att_viz.attention_aggregation_method import AttentionAggregationMethod
from att_viz.attention_matrix import AttentionMatrix
from att_viz.checked_arguments import file_path, items, number, path_prefix, whole_number
from att_viz.encoder_decoder_attention import EncoderDecoderAttention
from att_viz.errors import InvalidInputError
from att_viz.matrix.extent import CROSS
from att_viz.matrix.logit_lens import LogitLens
from att_viz.report.answer_word import content_words
from att_viz.report.assembly import page_html, write_partial, written_by_one
from att_viz.report.compare.page import compared, write_compare_page
from att_viz.report.file_plan import WHOLE_REPORT, RenderInChunks, predict_head_bytes, too_large
from att_viz.report.files.written_files import light_preview, write_full_report, write_light_report
from att_viz.report.head_average import HeadAverage
from att_viz.report.heads.role_scores import RoleReader
from att_viz.report.kinds.pages import KindOptions, is_surely_small, kind_pages, without_encoder
from att_viz.report.knockouts import measured_edges
from att_viz.report.lens.packing import page_lens
from att_viz.report.opening import first_sentence, head_scores
from att_viz.report.packing import PackedHead, ReportWeights
from att_viz.report.page_data import ReportContents, View, known_view
from att_viz.report.rollout_layer import is_cheap, rollout_heads
from att_viz.report.text.given_tokens import under_tokens
from att_viz.report.text.page_text import page_text
from att_viz.report.text.spans import named_spans
from att_viz.report.text.title import report_title
from att_viz.report.why import why_of
from att_viz.report.written_report import LARGEST_INLINE, WrittenReport
from att_viz.system.showing import in_notebook

if TYPE_CHECKING:
    from att_viz.analysis.attribution.attribute import TokenAttribution

__all__ = ["RenderConfig", "Renderer", "drawn_matrix"]

_HEADS = re.compile(r"all|\d{1,6}(-\d{1,6})*")
_LARGEST_DRAWN = 4096
"""Tokens; longer matrices take too long to be drawn because somebody looked at a variable."""


@dataclass(frozen=True)
class RenderConfig:
    """How reports are written.

    Attributes:
        max_file_size: the largest size of one HTML file, in bytes; a report that is predicted to be larger is
            split by layer, then by layer and eight heads, behind a light report of all heads.
        rollout: whether attention rollout over all layers is shown as one more layer, see
            `att_viz.analysis.attention_rollout`. None shows it where it is quick to compute (1,024 tokens of 32
            layers of 32 heads are) and leaves a report within its size.
        head: the layer and the head that it opens with; None for the one that says most.
        lines: the heads whose lines the view "lines" begins with: "all", or their numbers, such as "0-3"; None for
            the head alone.
    """

    max_file_size: int = 32_000_000
    rollout: bool | None = None
    head: tuple[int, int] | None = None
    lines: str | None = None

    def __post_init__(self) -> None:
        if not isinstance(self.rollout, (bool, type(None))):
            raise InvalidInputError(f"rollout is {self.rollout!r}; give True, False or None")
        if number(self.max_file_size, "max_file_size") <= 0:
            raise InvalidInputError(f"max_file_size is {self.max_file_size}; it must be a positive number of bytes")
        if self.lines is not None and not (isinstance(self.lines, str) and _HEADS.fullmatch(self.lines)):
            raise InvalidInputError(f'lines is {self.lines!r}; give "all" or the numbers of heads, such as "0-3"')


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
        lens: LogitLens | None = None,
        view: View | None = None,
        light: bool = False,
        attribution: TokenAttribution | None = None,
        beside: Sequence[AttentionMatrix] = (),
    ) -> WrittenReport:
        """Write a report: one self-contained HTML file, or several behind a light one that shows all heads.

        Of a model with an encoder and a decoder (`EncoderDecoderAttention`) one page shows all three kinds of
        attention, with a switch between them; where it would be larger than `RenderConfig.max_file_size`, without the
        encoder's, and says so.

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
            lens: what each layer would have said, of the same sequence (see `att_viz.analysis.logit_lens`), shown in
                the view "Layers".
            view: the view that the report opens with: "why", "looked", "heads", "matrix", "layers" or "lines"; None for
                the first of them that it has something for.
            light: write a light report alone: one file of about 1 MB for 2,000 tokens of 270 heads, with the same
                views, that holds of each head's weights the strongest only, and what passages of the text gave to each
                other. It says how much of the attention that is. Rollout is not in it.
            attribution: what the words of the prompt did for each token of the answer, by the caller's own knowledge
                (`att_viz.analysis.inseq_attribution`, `attribute_tokens`), for the view "Why this word?", which says
                where it comes from; by default what was measured, or the best estimate.
            beside: more kinds of attention for the same page, such as the encoder's beside the decoder's; the page
                opens with `attention_matrix`.

        Returns:
            The paths, the one to open first: `{save_prefix}report.html`, or `{save_prefix}index.html`, a light report,
            followed by `{save_prefix}Layer-3.html` or `{save_prefix}Layer-3__Chunk-1.html` and so on; or
            `{save_prefix}light.html`. In a notebook it shows itself.

        Raises:
            InvalidInputError: if tokens, attention, knockouts, spans and lens do not belong together, there are scores
                instead of attention weights, a light report, or one of an encoder and a decoder together, is to be
                split, or there is no such view.
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
        matrices = [attention_matrix, *beside]
        if isinstance(attention_matrix, EncoderDecoderAttention):
            matrices[1:1] = [attention_matrix.encoder, attention_matrix.decoder]
        if any(one.weights_kind == "scores" for one in matrices):
            raise InvalidInputError(
                "this attention holds scores, from before the softmax, and a report shows weights; capture it again "
                "without scores"
            )
        if light and render_in_chunks is not None:
            raise InvalidInputError("a light report is one file; leave render_in_chunks at None with light=True")
        if len(matrices) > 1 or attention_matrix.kind == CROSS:
            if knockouts or lens is not None or attribution is not None or light or render_in_chunks:
                raise InvalidInputError(
                    "the report of an encoder and a decoder is one whole file, without knockouts, the logit lens and "
                    "attributions"
                )
            if tuple(tokens) != attention_matrix.tokens or prompt_length != attention_matrix.prompt_length:
                raise InvalidInputError(
                    "the report of an encoder and a decoder has the tokens of its attention; give "
                    "matrix.tokens and matrix.prompt_length"
                )
            return self._render_kinds(matrices, prettify_tokens, Path(f"{save_prefix}{WHOLE_REPORT}.html"), spans, view)
        matrix, texts = under_tokens(attention_matrix, tokens, prompt_length, prettify=prettify_tokens)
        averaging = self.aggregation_method is AttentionAggregationMethod.HEADWISE_AVERAGING
        shown: ReportWeights = HeadAverage(matrix.weights) if averaging else matrix.weights
        edges = measured_edges(knockouts, matrix, texts)
        text = page_text(matrix, named_spans(matrix, spans))
        why = why_of(matrix, attribution)
        config = self.render_config
        scores = (
            {config.head: 1.0}
            if config.head is not None
            else head_scores(shown, matrix.token_texts, matrix.prompt_length, why)
        )
        roles = RoleReader(matrix, {unit.start for unit in content_words(matrix.token_texts, 0)})
        contents = ReportContents(
            matrix,
            shown,
            texts,
            report_title(matrix),
            text,
            [] if light else self._rollout(matrix),
            edges,
            why,
            scores,
            roles,
            None if lens is None else page_lens(lens, matrix.num_rows),
            known_view(view),
            config.lines or "",
        )
        if light:
            return _written(contents, [write_light_report(contents, save_prefix, config.max_file_size)])
        needs_rollout = config.rollout is not None
        paths = write_full_report(
            contents, save_prefix, config.max_file_size, render_in_chunks, needs_rollout=needs_rollout
        )
        return _written(contents, paths)

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

    def _render_kinds(
        self, matrices: Sequence[AttentionMatrix], prettify_tokens: bool, path: Path, spans: Any, view: View | None
    ) -> WrittenReport:
        config = self.render_config
        options = KindOptions(
            averaging=self.aggregation_method is AttentionAggregationMethod.HEADWISE_AVERAGING,
            prettify_tokens=prettify_tokens,
            rollout=config.rollout,
            head=config.head,
            lines=config.lines or "",
            view=known_view(view),
            spans=spans,
        )
        kept, encoder = without_encoder(matrices)
        size: float = 0
        if encoder is not None and not is_surely_small(encoder, config.max_file_size):
            shown = HeadAverage(encoder.weights) if options.averaging else encoder.weights
            size = sum(predict_head_bytes(shown).values())
        choices: list[tuple[Sequence[AttentionMatrix], AttentionMatrix | None]] = [(matrices, None)]
        if encoder is not None:
            choices = [*(choices if size <= config.max_file_size else []), (kept, encoder)]
        for chosen, left_out in choices:
            first, *others = kind_pages(chosen, options, left_out)
            with written_by_one([path]) as publish:
                pieces = page_html(first.data, first.heads(), others=[(page.data, page.heads()) for page in others])
                size = write_partial(path, pieces)
                if size <= config.max_file_size:
                    publish()
                    tokens = max(len(page.data["texts"]) for page in (first, *others))
                    return WrittenReport([path], first.data["title"], "", tokens)
        raise too_large(size, config.max_file_size, finest=True)

    def _rollout(self, matrix: AttentionMatrix) -> list[PackedHead]:
        wanted = self.render_config.rollout
        if wanted is None:
            # One layer by itself is all layers already.
            wanted = matrix.num_layers > 1 and is_cheap(matrix.weights)
        return rollout_heads(matrix) if wanted else []

    def __repr__(self) -> str:
        return f"Renderer({self.render_config}, {self.aggregation_method})"


def drawn_matrix(matrix: AttentionMatrix) -> str:
    """HTML that shows an attention matrix in a notebook: its report in a frame, and what it is.

    Args:
        matrix: what to show.

    Returns:
        HTML; the report in it is complete and needs no file.
    """
    if matrix.weights_kind == "scores" or len(matrix.tokens) > _LARGEST_DRAWN:
        return f"<p>{escape(repr(matrix))}</p><p>att_viz.Renderer().render(…) writes its report.</p>"
    with TemporaryDirectory() as directory:
        report = Renderer().render(matrix.tokens, matrix.prompt_length, matrix, save_prefix=f"{directory}/")
        return report.frame(f"<p>{escape(repr(matrix))}</p>")


def _written(contents: ReportContents, paths: Sequence[Path]) -> WrittenReport:
    sentence = first_sentence(contents.why, contents.texts)
    return WrittenReport(paths, contents.title, sentence, len(contents.texts), _preview(contents, paths[0]))


def _preview(contents: ReportContents, path: Path) -> str | None:
    """A light page for a notebook, where somebody sees it and the file is too large for one; None elsewhere."""
    if not in_notebook() or path.stat().st_size <= LARGEST_INLINE:
        return None
    return light_preview(contents, LARGEST_INLINE)
