"""Carrying rows from the model to the archive while `AttentionSaver` is active.

More than 300 lines because the steps of a forward pass stand under each other, as they happen.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Any

import torch
from transformers import PreTrainedModel

from att_viz.archive.answers.direct_logit import write_direct_logit
from att_viz.archive.writing.disk_space import bytes_needed, check_disk
from att_viz.archive.writing.options import LayerPlan
from att_viz.archive.writing.stream import ArchiveStream, RowBatch
from att_viz.capture.answers.key_means import KeyMeans
from att_viz.capture.answers.streamed_direct_logit import DirectLogitStream
from att_viz.capture.answers.streamed_paths import StreamedPaths
from att_viz.capture.doctor.capture_cost import streaming_bytes
from att_viz.capture.hooks.attention_layers import AttentionLayer
from att_viz.capture.hooks.forward_inputs import ForwardInputs
from att_viz.capture.ranks.joined_stream import stream_here
from att_viz.capture.ranks.ranks import Ranks
from att_viz.capture.ranks.row_stream import RowStream
from att_viz.capture.saver.options import SaverOptions, chosen_heads
from att_viz.capture.saver.saved_rows import RowExtractor, convert_with_torch
from att_viz.capture.saver.saved_sequence import SavedSequence, TokenSource
from att_viz.capture.tiles.attention_call import AttentionCall
from att_viz.capture.tiles.row_block import RowBlock, refuse_looking_ahead
from att_viz.capture.tiles.row_summary import KeySet, RowSummary, SummaryRequest, refuse_summary_looking_ahead
from att_viz.capture.tiles.tile_softmax import kernels_for
from att_viz.capture.value_norms import ValueNorms
from att_viz.errors import CaptureError
from att_viz.model.facts import attention_facts, capture_metadata, inputs_fingerprint, model_fingerprint
from att_viz.system.memory import readable_bytes
from att_viz.system.progress import progress_bar

__all__ = ["SaverRun"]

_WORTH_SAYING = 5.0
"""Seconds that a layer must take for the time that is left to be mentioned."""


class SaverRun:
    """The forward passes of one `AttentionSaver`, one after the other.

    Args:
        model: the model.
        layers: the layers to save.
        head_ids: the heads to save; None for all.
        options: what to save.
        path: the archive.
        source: where token texts come from.
        resume: whether to go on with an interrupted file.
        verbose: whether to say what is being done.
        memory_budget: bytes for the tiles that are being computed; None for the default.
        ranks: the processes that share the model; None where one has all of it.
    """

    def __init__(
        self,
        model: PreTrainedModel,
        layers: Sequence[AttentionLayer],
        head_ids: Sequence[int] | None,
        options: SaverOptions,
        path: Path,
        source: TokenSource,
        resume: bool,
        verbose: bool,
        memory_budget: int | None,
        ranks: Ranks | None = None,
    ) -> None:
        self._ranks = ranks
        verbose = verbose and (ranks is None or ranks.gathers)
        self._model, self._options, self._path, self._source = model, options, path, source
        self._resume, self._verbose, self._memory_budget = resume, verbose, memory_budget
        facts = attention_facts(model)
        heads, self._both_ways_layers = int(facts.get("heads", 1)), facts.get("both_ways_layers")
        self._heads = chosen_heads(heads, head_ids)
        self.has_all_heads = len(self._heads) == heads
        self._layers = {
            layer.number: LayerPlan(
                self._heads, sinks=any("sink" in name for name, _ in layer.module.named_parameters())
            )
            for layer in layers
        }
        self.value_norms: ValueNorms | None = None
        self.paths: StreamedPaths | None = None
        self.direct_logits: list[DirectLogitStream] = []
        here = range(max(self._heads) + 1) if ranks is None else ranks.here
        own = [head for head in self._heads if head in here]
        self._own_heads = [head - here.start for head in own]
        self._first_own = self._heads.index(own[0]) if own else 0
        self._extract = RowExtractor(options, self._heads, here)
        self._stream: RowStream | None = None
        self._sequences: list[SavedSequence] = []
        self._next_number = 0
        self._layer: int | None = None
        self._began = time.monotonic()
        self._lock = Lock()
        self._bar: Any = None
        self._tile_rows_kept = self._may_look_ahead = False

    def begin_forward(self, inputs: ForwardInputs) -> None:
        """A forward pass begins.

        Raises:
            CaptureError: if it continues something that was not saved.
            ArchiveError: if the archive cannot be begun.
        """
        if inputs.start == 0:
            self._begin_sequences(inputs)
        elif not self._sequences or inputs.start > len(self._sequences[0].pieces):
            raise CaptureError(
                f"the model continues {inputs.start:,} cached tokens whose attention was not saved; run the whole "
                "sequence within AttentionSaver"
            )
        elif inputs.batch != len(self._sequences):
            raise CaptureError(
                f"the model continues {inputs.batch} sequences, but {len(self._sequences)} are being saved; beam "
                "search and changing batches cannot be saved"
            )
        elif self._options.answer_from is not None and inputs.start < len(self._sequences[0].pieces):
            raise CaptureError(
                "the model computes rows again (drafts that were rejected), which cannot be taken out of the means of "
                "answer_from; generate without drafts, or leave answer_from out"
            )
        else:
            self._continue_sequences(inputs)
        for sequence, direct in zip(self._sequences, self.direct_logits, strict=False):
            direct.begin_forward(sequence.ids, inputs.start, inputs.stop)
        self._layer = None
        # In a text alone nothing looks ahead, and whatever does is refused.
        self._may_look_ahead = bool(inputs.beside)
        self._began = time.monotonic()
        if self._verbose and inputs.length > 1:
            rows = inputs.length * len(self._layers) * len(self._own_heads) * inputs.batch
            self._bar = progress_bar(rows, f"saving {self._path.name}", "row", unit_scale=True)

    def _begin_sequences(self, inputs: ForwardInputs) -> None:
        stream = self._stream = self._stream or stream_here(partial(self._open_archive, inputs), self._ranks)
        self._end_sequences(stream)
        self._sequences = []
        self.direct_logits.clear()
        answer_from = inputs.length if self._options.answer_from == "generated" else self._options.answer_from
        for place in range(inputs.batch):
            sequence = SavedSequence.begun(self._next_number, place, inputs, self._source, self._both_ways_layers)
            if answer_from is not None:
                sequence.key_means = KeyMeans(self._own_heads, answer_from)
            if answer_from is not None and self.paths is not None:
                self.direct_logits.append(
                    DirectLogitStream(self.paths, sorted(self._layers), len(self._heads), place, answer_from)
                )
            sequence.whole = stream.begin_sequence(
                sequence.number,
                self._layers,
                num_rows=inputs.length,
                token_ids=sequence.ids,
                tokens=sequence.pieces,
                token_texts=self._source.texts(sequence.number, sequence.ids, sequence.pieces),
                prompt_length=sequence.prompt_length if answer_from is None else answer_from,
                real=sequence.real,
                identity={
                    "inputs": inputs_fingerprint(
                        _at(inputs.ids, place), _at(inputs.real, place), *inputs.beside.values()
                    )
                },
            )
            self._sequences.append(sequence)
            self._next_number += 1

    def _open_archive(self, inputs: ForwardInputs) -> ArchiveStream:
        identity = {
            "model": model_fingerprint(self._model),
            "heads and layers": repr((sorted(self._layers), self._heads)),
            "options": repr((self._options.compute_softmax, self._options.dtype, self._options.built_in.token_sets)),
            **({} if self._options.answer_from is None else {"answer": repr(self._options.answer_from)}),
        }
        options = self._options.stream_options(identity)
        heads = inputs.batch * len(self._layers) * len(self._heads)
        # Among pictures some tokens may look ahead; how many, the masks will say.
        keys = inputs.length if inputs.beside else None
        check_disk(self._path, inputs.length, heads, options, keys)
        if self._verbose:
            size = readable_bytes(bytes_needed(inputs.length, heads, options, keys))
            needed = streaming_bytes(self._model, inputs.length, self._memory_budget, matrices=self._options.matrices)
            memory = readable_bytes(needed)
            shape = f"{inputs.batch} x {len(self._layers)} layers x {len(self._heads)} heads x {inputs.length:,} rows"
            _say(f"saving {shape} to {self._path}: up to {size} on disk, about {memory} of memory above the model")
        metadata = capture_metadata(self._model)
        kernels = kernels_for(torch.device("cpu"))
        pack = None if kernels is None else kernels.pack_weights
        return ArchiveStream(self._path, options, metadata, resume=self._resume, convert=convert_with_torch, pack=pack)

    def _continue_sequences(self, inputs: ForwardInputs) -> None:
        assert self._stream is not None
        for place, sequence in enumerate(self._sequences):
            new = sequence.extend(place, inputs, self._source)
            self._stream.extend_sequence(
                sequence.number,
                start=inputs.start,
                token_ids=None if sequence.ids is None else sequence.ids[inputs.start :],
                tokens=new,
                token_texts=new,
                real=sequence.real[inputs.start :],
            )

    def see(self, call: AttentionCall) -> None:
        """A layer is going to compute this: find which tokens look both ways, before any row of theirs comes.

        Raises:
            ArchiveError: if the archive can no longer be written.
            CaptureError: if tokens look ahead in another way than within spans.
        """
        if not self._may_look_ahead:
            return
        assert self._stream is not None
        for sequence in self._sequences:
            known = sequence.both_ways.spans
            sequence.both_ways.on_call(call, sequence.real)
            if sequence.both_ways.spans != known:
                self._stream.put_both_ways(sequence.number, sequence.both_ways.spans)

    def take(self, block: RowBlock) -> None:
        """Send a block on its way; may be called from several threads at once.

        Raises:
            ArchiveError: if the archive can no longer be written.
            CaptureError: if a row looks at later tokens.
        """
        assert self._stream is not None
        if self._ranks is not None and block.first_head + len(block.weights) > self._ranks.computed:
            self._ranks.check_computed(block.layer, block.first_head + len(block.weights))
        stop = block.first_query + block.weights.shape[1]
        taken = self._sequences[block.batch]
        refuse_looking_ahead(
            block, ~taken.real[block.first_query : stop], taken.both_ways.ends(block.first_query, stop)
        )
        if self.direct_logits:
            self.direct_logits[block.batch].take(block)
        sequence = self._sequence_of(block.layer, block.batch)
        if block.first_query == 0 and not self._tile_rows_kept:
            self._tile_rows_kept = True
            self._stream.keep_tile_rows(block.weights.shape[1])
        if sequence is not None and sequence.key_means is not None:
            # Before anything else: statistics write over a tile's scores.
            sequence.key_means.add(block, sequence.real, looks_ahead=bool(sequence.both_ways.spans))
        rows = None if sequence is None else self._extract(block, sequence)
        if sequence is not None and rows is not None:
            self._put(block.layer, sequence.number, rows)

    def summaries(self) -> SummaryRequest:
        """How to send summaries on their way, where rows need not exist."""

        def take(layer: int, summary: RowSummary) -> None:
            stop = summary.first_query + summary.masses.shape[1]
            refuse_summary_looking_ahead(
                layer, summary, self._sequences[summary.batch].real[summary.first_query : stop]
            )
            sequence = self._sequence_of(layer, summary.batch)
            rows = None if sequence is None else self._extract.of_summary(summary, sequence)
            if sequence is not None and rows is not None:
                self._put(layer, sequence.number, rows)

        def key_sets(batch: int) -> list[KeySet]:
            sequence = self._sequences[batch]
            return list(self._options.built_in.key_sets(sequence.first_token, sequence.prompt_length).values())

        def suits() -> bool:
            # How far ahead a row looks is seen in the row alone.
            return not any(sequence.both_ways.spans for sequence in self._sequences)

        return SummaryRequest(take, key_sets, suits)

    def _sequence_of(self, layer: int, batch: int) -> SavedSequence | None:
        """The sequence whose rows have come; None if the layer is saved already."""
        with self._lock:
            if layer != self._layer:
                self._finish_layer()
                self._say_how_long()
                self._layer = layer
        sequence = self._sequences[batch]
        return None if layer in sequence.whole else sequence

    def _put(self, layer: int, number: int, rows: RowBatch) -> None:
        assert self._stream is not None
        self._stream.put(layer, number, rows)
        if self._bar is not None:
            written = readable_bytes(self._stream.bytes_written)
            with self._lock:
                self._bar.set_postfix_str(f"layer {layer}, {written} written", refresh=False)
                self._bar.update(rows.weights.shape[0] * rows.weights.shape[1])

    def end_forward(self) -> None:
        """A forward pass has ended well."""
        for direct in self.direct_logits:
            direct.end_forward()
        for sequence in self._sequences:
            sequence.both_ways.end_pass()
        self._finish_layer()
        self._layer = None
        self._end_bar()

    def _finish_layer(self) -> None:
        if self._layer is not None and self._stream is not None:
            for place, sequence in enumerate(self._sequences):
                # To bring the file in order after every decoded token would take longer than decoding it.
                if self._layer not in sequence.whole and len(sequence.pieces) == sequence.prompt_length:
                    self._put_norms(self._stream, self._layer, place, 0)
                    self._put_key_means(self._stream, self._layer, place)
                    self._stream.finish_layer(self._layer, sequence.number)

    def _say_how_long(self) -> None:
        """After the first layer of a long input: how long the others will take."""
        seconds = time.monotonic() - self._began
        if self._layer == min(self._layers) and self._verbose and seconds > _WORTH_SAYING:
            _say(
                f"the first layer took {seconds:.0f} s: about {seconds * (len(self._layers) - 1):.0f} s for the others"
            )

    def _put_norms(self, stream: RowStream, layer: int, place: int, first_key: int) -> None:
        norms = None if self.value_norms is None else self.value_norms.norms(layer)
        if norms is not None and self._own_heads:
            chosen = norms[place, self._own_heads, first_key:].cpu().numpy()
            stream.put_value_norms(layer, self._sequences[place].number, first_key, chosen, self._first_own)

    def _put_key_means(self, stream: RowStream, layer: int, place: int) -> None:
        sequence = self._sequences[place]
        if sequence.key_means is not None and layer in sequence.key_means.layers:
            prompt, answer = (
                means(layer, sequence.real) for means in (sequence.key_means.prompt, sequence.key_means.answer)
            )
            stream.put_key_means(layer, sequence.number, prompt, answer, self._first_own)

    def close(self, failed: bool) -> None:
        """The context is left.

        Raises:
            CaptureError: if no forward pass was run.
            ArchiveError: if the archive cannot be finished.
        """
        self._end_bar()
        if self._stream is None:
            if not failed:
                raise CaptureError("no forward pass was run within AttentionSaver, so there is nothing to save")
            return
        stream, self._stream = self._stream, None
        if not failed:
            self._end_sequences(stream)
        stream.close(complete=not failed)

    def _end_sequences(self, stream: RowStream) -> None:
        """Give generated tokens their texts, which depend on their neighbours, and keep what is known at the end."""
        for sequence, direct in zip(self._sequences, self.direct_logits, strict=False):
            found = direct.found(len(sequence.pieces))
            # Rows of padding decide nothing.
            if found is not None and isinstance(stream, ArchiveStream) and sequence.real[found.target[0] - 1 :].all():
                stream.put_beside_tokens(sequence.number, partial(write_direct_logit, direct_logit=found))
        for place, sequence in enumerate(self._sequences):
            first = sequence.prompt_length
            if len(sequence.pieces) > first:
                for layer in self._layers:
                    self._put_norms(stream, layer, place, first)
                    self._put_key_means(stream, layer, place)
                stream.extend_sequence(
                    sequence.number,
                    start=first,
                    token_ids=None if sequence.ids is None else sequence.ids[first:],
                    tokens=sequence.pieces[first:],
                    token_texts=self._source.texts(sequence.number, sequence.ids, sequence.pieces)[first:],
                    real=sequence.real[first:],
                )

    def _end_bar(self) -> None:
        if self._bar is not None:
            self._bar.close()
            self._bar = None


def _at(tensor: torch.Tensor | None, place: int) -> torch.Tensor | None:
    return None if tensor is None else tensor[place]


def _say(sentence: str) -> None:
    print(f"att_viz: {sentence}", file=sys.stderr)
