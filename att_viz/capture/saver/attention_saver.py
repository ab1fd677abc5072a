"""`AttentionSaver`: attention matrices and row statistics of very long inputs, streamed to a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from os import PathLike
from types import TracebackType
from typing import Any, Literal

from att_viz.archive.file.unfinished import unfinished_tile_rows
from att_viz.archive.layout import TILE_ROWS
from att_viz.capture.answers.streamed_paths import find_streamed_paths, watched_paths
from att_viz.capture.hooks.attention_layers import find_attention_layers
from att_viz.capture.hooks.forward_inputs import watched_forwards
from att_viz.capture.ranks.channel import lost_process
from att_viz.capture.ranks.ranks import ranks_of
from att_viz.capture.saver.heap_trimming import heap_trimmed_beside
from att_viz.capture.saver.options import SaverOptions, bytes_from, chosen_layers
from att_viz.capture.saver.run import SaverRun
from att_viz.capture.saver.saved_sequence import TokenSource
from att_viz.capture.session import capture_attention, capture_attention_calls
from att_viz.capture.value_norms import capture_value_norms
from att_viz.checked_arguments import file_path
from att_viz.errors import CaptureError
from att_viz.model.live_model import live_model, tokenizer_with

__all__ = ["AttentionSaver"]


class AttentionSaver:
    """Save the attention of every forward pass that is run within the context.

    The rows are exact whatever attention the model was loaded with (sdpa, flash, eager): scale, masks, sliding
    windows, softcap, learned sinks and grouped heads are honoured, in float32. They are computed tile by tile and
    written while the model goes on, so that neither the matrices nor a mask ever exist as a whole in memory. It
    does not matter how the model is run: one forward pass, prefill in chunks through a cache, `generate`. Each
    sequence of a batch becomes a sequence `batch_b` of the file; a pass that continues a cache extends its
    sequences, a fresh one starts new ones. Rows of padding are 0, and their statistics NaN. Where tokens look both
    ways, as those of a picture do in Gemma 3, their rows have weights of later tokens, too, and the archive says which.

    Until the context is left, the file has the name `output_file` + ".partial"; if anything stops the run, its whole
    layers are kept there and `resume=True` goes on after them.

    Args:
        model: a causal language model of transformers, on any device; or what holds one: a `SelfAttentionModel`, a
            pipeline, a compiled model, a model with an adapter.
        layer_ids: which layers to save; negative numbers count from the end; by default all with attention.
        output_file: the archive to write (see docs/archive-format.md).
        compute_softmax: True stores the weights; False stores the scaled and masked scores before the softmax, with
            -inf where a key is hidden.
        dtype: how matrices are stored: "float16" (errs by 0.14% at a weight of 1e-5), "float32", or "bfloat16"
            (rounded to bfloat16 and stored as float32).
        save_statistic_only: store no matrices, only the statistics.
        row_wise_statistics: functions of rows, each a column of the `statistics` dataset. Prefer
            `BlockStatistic(function)`, which gets many rows at once; a plain function gets one row, a 1-D float32
            array of exactly the weights of the keys that the query sees, and is called once for every row of every
            head. Statistics are computed from the weights even if scores are stored.
        verbose: say beforehand what will be needed, and show a progress bar.
        head_ids: which heads to save; by default all.
        statistics: names of built-in statistics, the fastest: "entropy", "effective_keys", "maximum",
            "l1_from_uniform", "mean_distance", "mean_position", "first_token", "prompt", "log_sum_exp", "top_K" (such
            as "top_5") and "tokens:NAME"; `att_viz.capture.statistics.row_statistics.STATISTICS` defines them.
        token_sets: the positions of each NAME of "tokens:NAME".
        memory_budget: bytes, or a text such as "512MB", for the tiles that are being computed.
        tokens: the texts of the tokens: a list, or one list for each sequence.
        tokenizer: the tokenizer, to name the tokens where `tokens` are not given; by default the one that `model`
            holds, if it does.
        resume: go on with an interrupted file of the same model, inputs and options.
        compression: "gzip" for smaller files, written more slowly; by default none.
        answer_from: also store what `att_viz.analysis.attribute` needs of a file without matrices: for each head, how
            much the prompt and the answer look at each key on average, two numbers for each key; and, where all layers
            and heads are saved and it is known how attention reaches the logits, what it brought from each key straight
            to the logit of each answer token that is fed in, two numbers for each (up to 256 MiB while they are summed
            up; of longer answers nothing). The position of the first token of the answer, or "generated" for what
            follows the first pass (`generate`); by default nothing. All rows must exist for that, tile by tile, so
            statistics take longer with it.

    Raises:
        InvalidInputError: if the arguments do not fit each other or the model.
        CaptureError: if the attention of this model cannot be captured exactly.

    Example:
        >>> with AttentionSaver(model, output_file="story.h5", statistics=["entropy"]):  # doctest: +SKIP
        ...     model(**tokenizer(text, return_tensors="pt"))
    """

    def __init__(
        self,
        model: Any,
        layer_ids: Sequence[int] | None = None,
        output_file: str | PathLike[str] = "attention_matrices.h5",
        compute_softmax: bool = True,
        dtype: Any = "float16",
        save_statistic_only: bool = False,
        row_wise_statistics: Sequence[Callable[..., Any]] | None = None,
        verbose: bool = False,
        *,
        head_ids: Sequence[int] | None = None,
        statistics: Sequence[str] = (),
        token_sets: Mapping[str, Sequence[int]] | None = None,
        memory_budget: int | str | None = None,
        tokens: Sequence[str] | Sequence[Sequence[str]] | None = None,
        tokenizer: Any = None,
        resume: bool = False,
        compression: Literal["gzip"] | None = None,
        answer_from: int | Literal["generated"] | None = None,
    ) -> None:
        if tokenizer is None:
            tokenizer = tokenizer_with(model)
        model = live_model(model, "AttentionSaver")
        self.model = model
        self.output_file = file_path(output_file, "output_file")
        self._options = SaverOptions.checked(
            compute_softmax,
            dtype,
            save_statistic_only,
            row_wise_statistics,
            statistics,
            token_sets,
            compression,
            answer_from,
        )
        self._method, found = find_attention_layers(model)
        if self._method == "eager" and not compute_softmax:
            raise CaptureError(
                f"{type(model).__name__} returns its weights but not its scores; use compute_softmax=True"
            )
        self._layers = chosen_layers(found, layer_ids)
        self._around = [layer.module for layer in found]
        self._budget = bytes_from(memory_budget)
        self._ranks = ranks_of(model, found)
        self._run = SaverRun(
            model,
            self._layers,
            head_ids,
            self._options,
            self.output_file,
            TokenSource(tokens, tokenizer),
            resume,
            verbose,
            self._budget,
            self._ranks,
        )
        # What a head adds to the logits is summed over all of them, in one process.
        self._is_whole = self._ranks is None and len(self._layers) == len(found) and self._run.has_all_heads
        # The others may not see the file.
        self._resume = resume and (self._ranks is None or self._ranks.gathers)
        self._stack = ExitStack()
        self._entered = False

    def __enter__(self) -> AttentionSaver:
        if self._entered:
            raise CaptureError(
                f"this AttentionSaver was entered already, and would write over {self.output_file}; make a new one, "
                "with an output_file of its own"
            )
        with ExitStack() as stack:
            if self._options.answer_from is not None and self._is_whole:
                self._run.paths = find_streamed_paths(self.model)
                if self._run.paths is not None:
                    stack.enter_context(watched_paths(self.model, self._run.paths, self._run.direct_logits))
            if self._options.matrices and self._options.compute_softmax:
                self._run.value_norms = stack.enter_context(capture_value_norms(self.model))
            stack.enter_context(heap_trimmed_beside(self.model, {layer.module for layer in self._layers}))
            stack.enter_context(
                watched_forwards(self.model, self._run.begin_forward, self._run.end_forward, self._around)
            )
            if self._method == "interface":
                stack.enter_context(capture_attention_calls(self.model, self._run.see, own_heads=True))
            stack.enter_context(
                capture_attention(
                    self.model,
                    self._run.take,
                    scores=self._options.matrices and not self._options.compute_softmax,
                    moments=self._options.built_in.need_moments,
                    parallel=True,
                    memory_budget=self._budget,
                    rows=self._rows_at_once(),
                    layers=[layer.number for layer in self._layers],
                    summaries=self._run.summaries() if self._options.summaries_suffice else None,
                    own_heads=True,
                )
            )
            self._stack = stack.pop_all()
        self._entered = True
        return self

    def _rows_at_once(self) -> int | None:
        """How many queries to compute together: as the run that is resumed, or to fill the tiles of the archive."""
        stored = unfinished_tile_rows(self.output_file) if self._resume else None
        return stored or (TILE_ROWS if self._options.matrices else None)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()
        self._run.close(failed=error is not None)
        if (lost := lost_process(error, self._ranks)) is not None:
            raise lost from error
