"""`AttentionMatrix`: the attention of one sequence, with its tokens and where it came from.

More than 300 lines because one public class documents each of its methods in full.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from os import PathLike
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from att_viz.checked_arguments import file_path, items, whole_number, whole_numbers
from att_viz.errors import InvalidInputError, MissingExtraError
from att_viz.matrix.direct_logit import DirectLogit
from att_viz.matrix.extent import CROSS, DECODER_SELF, ENCODER_SELF, AttentionKind, Extent, Spans, checked_kind
from att_viz.matrix.influence import Influence
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.matrix.overview import MAX, MEAN, Overview, coarser, overview_factor, overview_of_rows
from att_viz.matrix.row_mass import check_row_mass
from att_viz.matrix.stored_sequence import KeyTokens, StoredSequence
from att_viz.matrix.text.picture import Picture
from att_viz.matrix.token_text import prettify
from att_viz.matrix.weights import InMemoryWeights, SequenceWeights
from att_viz.system.showing import drawn

__all__ = ["AttentionMatrix"]

FloatArray = NDArray[np.float32]


class AttentionMatrix:
    """The attention of one sequence: weights by layer and head, tokens, and metadata.

    Row i of a head is the softmax computed when token i was fed in. In a causal language model ("decoder_self") it says
    how much position i looked at positions 0 to i, and it is the row that decided token i + 1. A sequence of T tokens
    made by `generate` has T - 1 rows, because its last token was never fed back; a plain forward pass has T. In an
    encoder ("encoder_self") each of the T positions looks at all T. In cross attention ("cross") the positions of a
    decoder look at the tokens of its encoder.

    The weights may be in memory or stay in an archive on disk; the interface is the same.

    Args:
        weights: the rows, either as a `SequenceWeights` or as a mapping of layer number to an array
            [heads, queries, keys] (any float dtype; kept as float32).
        tokens: the T vocabulary pieces of the sequence, prompt first.
        prompt_length: how many of the tokens are the prompt; by default all of them.
        token_ids: the T vocabulary ids, or None where they are not known.
        token_texts: the T texts to show for the tokens; by default made from `tokens`.
        metadata: model, versions and generation arguments.
        real: T flags, false for the padding of a batch; by default there is none. Rows of padding mean nothing (models
            spread them over all keys, or leave them out), so whatever is given there in memory counts as nothing.
        kind: "decoder_self", "encoder_self" or "cross". By default that of the `SequenceWeights`; of a mapping it is
            told by the weights: where every row but the last looks ahead, or every token is looked at from every other
            by way of others, they are an encoder's.
        keys: the tokens that are looked at, of cross attention.
        direct_logit: what attention brought straight to the logits of the answer, or what reads it when asked.
        influence: what each unit of the text did to the answer, where it was measured.
        pictures: what the model saw, where some of the tokens are patches of pictures.
        both_ways: where a mapping is given, spans of a decoder's tokens that look at each other both ways, as those of
            a picture do in Gemma 3: of each the first token and the one after its last.

    Raises:
        InvalidInputError: if shapes and lengths do not belong together, or a decoder's row in memory looks at later
            tokens (those of an archive are checked when they are read) or does not sum to 1, less its learned sink's
            share.
    """

    def __init__(
        self,
        weights: SequenceWeights | Mapping[int, Any],
        tokens: Sequence[str],
        *,
        prompt_length: int | None = None,
        token_ids: Iterable[int] | None = None,
        token_texts: Sequence[str] | None = None,
        metadata: CaptureMetadata | None = None,
        real: Iterable[Any] | None = None,
        kind: AttentionKind | None = None,
        keys: KeyTokens | None = None,
        direct_logit: DirectLogit | Callable[[], DirectLogit | None] | None = None,
        influence: Influence | None = None,
        pictures: Sequence[Picture] = (),
        both_ways: Iterable[tuple[int, int]] = (),
    ) -> None:
        kind = None if kind is None else checked_kind(kind)
        spans = tuple(both_ways)
        if isinstance(weights, Mapping):
            weights = InMemoryWeights(
                weights, kind=CROSS if kind is None and keys is not None else kind, both_ways=spans
            )
        elif spans:
            raise InvalidInputError(
                f"a {type(weights).__name__} says itself which tokens look both ways; leave both_ways out here"
            )
        if not hasattr(weights, "num_rows"):
            raise InvalidInputError(
                f"the attention is a {type(weights).__name__}; give a mapping of layer number to [heads, queries, keys]"
            )
        pieces = tuple(items(tokens, "tokens", "the texts of tokens"))
        if token_texts is not None:
            token_texts = items(token_texts, "token_texts", "the texts of tokens")
        if not all(isinstance(text, str) for text in (*pieces, *(token_texts or ()))):
            raise InvalidInputError(
                "tokens must be strings; turn ids into tokens first (tokenizer.convert_ids_to_tokens(ids))"
            )
        if not isinstance(metadata, (CaptureMetadata, type(None))):
            raise InvalidInputError(f"metadata is of type {type(metadata).__name__}; give a CaptureMetadata")
        self._sequence = StoredSequence(
            weights,
            pieces,
            len(pieces) if prompt_length is None else whole_number(prompt_length, "prompt_length"),
            tuple(prettify(pieces) if token_texts is None else token_texts),
            np.ones(len(pieces), np.bool_)
            if real is None
            else np.asarray(items(real, "real", "flags"), dtype=np.bool_),
            None if token_ids is None else np.asarray(whole_numbers(token_ids, "token_ids"), np.int64),
            keys,
            metadata or CaptureMetadata(),
            influence,
            tuple(pictures),
        )
        self.metadata = self._sequence.metadata
        self._direct_logit = direct_logit
        if isinstance(direct_logit, DirectLogit):
            self._check_direct_logit(direct_logit)
        if isinstance(weights, InMemoryWeights):
            weights = weights.without_padding(self.real[: self.num_rows])
            weights.refuse_looking_ahead()
            check_row_mass(weights, self.real)
            self._sequence = replace(self._sequence, weights=weights)
        self._check_kind(kind)

    def _check_kind(self, asked: AttentionKind | None) -> None:
        kind, count = self.kind, len(self.tokens)
        if asked not in (None, kind):
            raise InvalidInputError(f"the attention is of the kind {kind!r}, and {asked!r} was given")
        if (kind == CROSS) != (self._sequence.keys is not None):
            raise InvalidInputError(
                "the tokens that are looked at were given, but the attention is to the sequence's own"
                if kind != CROSS
                else "cross attention needs the tokens that it looks at: keys=KeyTokens(...)"
            )
        if kind == ENCODER_SELF and self.num_rows != count:
            raise InvalidInputError(f"{count} tokens of an encoder need {count} attention rows, not {self.num_rows}")

    def _check_direct_logit(self, given: DirectLogit) -> None:
        shapes = given.positive.shape[1], given.heads.shape[:2]
        if given.target[1] > len(self.tokens) or shapes != (self.num_rows, (self.num_layers, self.num_heads)):
            raise InvalidInputError(
                f"the direct logits are of tokens up to {given.target[1]}, {shapes[0]} rows and {shapes[1][0]} layers "
                f"of {shapes[1][1]} heads; they belong to another sequence"
            )

    @classmethod
    def from_attentions(
        cls,
        attentions: Any,
        tokens: Sequence[str],
        *,
        prompt_length: int | None = None,
        token_ids: Iterable[int] | None = None,
        token_texts: Sequence[str] | None = None,
        layers: Sequence[int] | None = None,
        batch_index: int = 0,
        metadata: CaptureMetadata | None = None,
        real: Any = None,
        kind: AttentionKind | None = None,
        keys: KeyTokens | None = None,
        both_ways: Iterable[tuple[int, int]] = (),
    ) -> AttentionMatrix:
        """Take over attention that transformers returned.

        Args:
            attentions: `outputs.attentions` of a forward pass (one tensor [batch, heads, queries, keys] for
                each layer), or of `generate(output_attentions=True, return_dict_in_generate=True)` (a tuple
                of such tuples, one for each step). Torch tensors and NumPy arrays are accepted; `None` for a
                layer without attention leaves that layer out. Also taken: the model's outputs themselves, layers
                stacked in one array, and tensors by the names of layers, such as TransformerLens' ActivationCache
                or what a hook or nnsight kept (`blocks.3.attn.hook_pattern`, `model.layers.3.self_attn`, `layer_3`).
            tokens: the T vocabulary pieces of the sequence.
            prompt_length: see the class; for `generate` it defaults to the length of the first step.
            token_ids: see the class.
            token_texts: see the class.
            layers: the layer numbers of the tensors; by default those of their names, or counted from 0.
            batch_index: which sequence of the batch to take.
            metadata: see the class.
            real: the attention mask of a padded batch, [batch, tokens] or [tokens], 0 for padding: of all T tokens, or
                of those that `generate` was given. Without it rows of padding, which eager attention spreads over all
                keys, are taken for rows that look ahead.
            kind: see the class; by default told by the weights.
            keys: the tokens that are looked at, of cross attention (`outputs.cross_attentions`).
            both_ways: see the class.

        Returns:
            The attention matrix, in memory, in float32.

        Raises:
            InvalidInputError: if there are no weights (the model ran with an attention implementation that
                returns none), their shapes do not fit the tokens, a row does not sum to 1, or some rows look at later
                tokens and others do not.
        """
        from att_viz.matrix.returned_attentions import layers_from_attentions, real_tokens

        pieces = items(tokens, "tokens", "the texts of tokens")
        weights, first_step = layers_from_attentions(attentions, layers, batch_index, is_cross=keys is not None)
        if prompt_length is None and first_step is not None:
            prompt_length = first_step
        return cls(
            weights,
            pieces,
            prompt_length=prompt_length,
            token_ids=token_ids,
            token_texts=token_texts,
            metadata=metadata,
            real=real_tokens(real, batch_index, first_step, len(pieces)),
            kind=DECODER_SELF if kind is None and keys is None and first_step is not None else kind,
            keys=keys,
            both_ways=both_ways,
        )

    @classmethod
    def open(cls, path: str | PathLike[str], batch: int = 0) -> AttentionMatrix:
        """Open an archive; rows are read from disk when they are asked for.

        Args:
            path: an HDF5 file that att_viz wrote.
            batch: which of its sequences; `att_viz.archive.count_sequences(path)` tells how many there are.

        Returns:
            The attention matrix, over the file. Use it as a context manager, or call `close`, to free the file.

        Raises:
            InvalidInputError: if there is no such sequence.
            ArchiveError: if the file is missing, foreign, damaged or unfinished.
        """
        from att_viz.archive.reading.reader import open_sequence

        path, batch = file_path(path, "the path of the archive"), whole_number(batch, "batch")
        stored = open_sequence(path, batch)
        return cls(
            stored.weights,
            stored.tokens,
            prompt_length=stored.prompt_length,
            token_ids=stored.token_ids,
            token_texts=stored.token_texts,
            metadata=stored.metadata,
            real=stored.real,
            keys=stored.keys,
            direct_logit=stored.read_direct_logit,
            influence=stored.influence,
            pictures=stored.pictures,
        )

    def save(
        self, path: str | PathLike[str], dtype: str = "float16", *, beside: Sequence[AttentionMatrix] = ()
    ) -> None:
        """Write an archive (see docs/archive-format.md), completely or not at all.

        Args:
            path: where to write; an existing file is replaced once the new one is whole.
            dtype: how weights are stored, "float16" (errs by 0.14% at a weight of 1e-5) or "float32".
            beside: more attention for the same file, each a sequence of its own. So the three kinds of an
                encoder-decoder are kept together: `encoder.save(path, beside=[decoder, cross])`.

        Raises:
            InvalidInputError: if cross attention is not kept together with the attention of its encoder.
            ArchiveError: if it cannot be written.
        """
        from att_viz.archive.writing.writer import write_archive

        path = file_path(path, "the path of the archive")
        write_archive(path, self, *beside, dtype=dtype)

    @property
    def tokens(self) -> tuple[str, ...]:
        """The T vocabulary pieces, as the tokenizer spells them."""
        return self._sequence.tokens

    @property
    def token_texts(self) -> tuple[str, ...]:
        """The T texts to show a person."""
        return self._sequence.token_texts

    @property
    def token_ids(self) -> NDArray[np.int64] | None:
        """The T vocabulary ids (int64), or None where they are not known."""
        return self._sequence.token_ids

    @property
    def prompt_length(self) -> int:
        """How many of the tokens are the prompt."""
        return self._sequence.prompt_length

    @property
    def real(self) -> NDArray[np.bool_]:
        """For each of the T tokens whether it is one, rather than padding of a batch."""
        return self._sequence.real

    @property
    def kind(self) -> AttentionKind:
        """Which attention it is: "decoder_self", "encoder_self" or "cross"."""
        return self._sequence.weights.kind

    @property
    def is_causal(self) -> bool:
        """Whether no token looks at later ones: a decoder's attention, with no tokens that look both ways."""
        return self._sequence.weights.is_causal

    @property
    def both_ways(self) -> Spans:
        """The spans of a decoder's tokens that look at each other both ways, such as those of a picture in Gemma 3.

        Of each the first token and the one after its last; () where no token looks ahead, and for encoders, all of
        whose tokens do.
        """
        return self._sequence.weights.both_ways

    @property
    def keys(self) -> KeyTokens | None:
        """The tokens that are looked at, of cross attention; None where they are the sequence's own."""
        return self._sequence.keys

    @property
    def key_texts(self) -> tuple[str, ...]:
        """The texts to show of the `num_keys` tokens that are looked at."""
        return self.token_texts[: self.num_keys] if self.keys is None else self.keys.token_texts

    @property
    def key_real(self) -> NDArray[np.bool_]:
        """For each of the `num_keys` tokens that are looked at whether it is one, rather than padding."""
        return self.real[: self.num_keys] if self.keys is None else self.keys.real

    @property
    def direct_logit(self) -> DirectLogit | None:
        """What attention brought straight to the logits of each token of the answer; None where it is not known.

        Raises:
            ArchiveError: if it cannot be read from the archive.
        """
        if callable(self._direct_logit):
            self._direct_logit = self._direct_logit()
        return self._direct_logit

    @property
    def influence(self) -> Influence | None:
        """What each unit of the text did to each token of the answer, measured; None where nobody measured it.

        It may be set (`matrix.influence = measure_influence(model, matrix)`), and is kept by `save`.

        Raises:
            InvalidInputError: when it is set, if it is of another sequence.
        """
        return self._sequence.influence

    @influence.setter
    def influence(self, influence: Influence | None) -> None:
        self._sequence = replace(self._sequence, influence=influence)

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """What the model saw, where some of the tokens are patches of pictures; () for text."""
        return self._sequence.pictures

    @property
    def weights_kind(self) -> Literal["softmax", "scores"]:
        """What rows hold: the softmax, or the scaled and masked scores before it, -inf where a key is not seen."""
        return self._sequence.weights.weights_kind

    @property
    def has_weights(self) -> bool:
        """Whether there are rows: an archive may hold nothing but statistics of them."""
        return self._sequence.weights.has_weights

    @property
    def weights(self) -> SequenceWeights:
        """Where the rows are kept."""
        return self._sequence.weights

    @property
    def num_rows(self) -> int:
        """The number of queries: T or T - 1."""
        return self._sequence.weights.num_rows

    @property
    def num_keys(self) -> int:
        """The number of keys: that of queries, but for cross attention."""
        return self._sequence.weights.num_keys

    @property
    def layers(self) -> tuple[int, ...]:
        """The numbers of the layers that have attention, as the model counts them from 0."""
        return self._sequence.weights.layers

    @property
    def num_layers(self) -> int:
        """The number of layers that have attention."""
        return len(self._sequence.weights.layers)

    @property
    def num_heads(self) -> int:
        """The number of heads of a layer (the largest, where layers differ)."""
        return max(len(self._sequence.weights.heads(layer)) for layer in self.layers)

    def heads(self, layer: int) -> tuple[int, ...]:
        """The head numbers of a layer, counted from 0.

        Args:
            layer: the number of a layer.

        Returns:
            The numbers of its heads.

        Raises:
            InvalidInputError: if there is no such layer.
        """
        if layer not in self.layers:
            raise InvalidInputError(f"there is no layer {layer}; the layers are {_listed(self.layers)}")
        return self._sequence.weights.heads(layer)

    def extent(self, layer: int) -> Extent:
        """Which keys the queries of a layer can see, from its window or chunks and from what is padding.

        Args:
            layer: the number of a layer.

        Raises:
            InvalidInputError: if there is no such layer.
        """
        self.heads(layer)
        return Extent.of_layer(
            layer, self.metadata.attention, self.real[: self.num_rows], self.kind, self.key_real, self.both_ways
        )

    def rows(self, layer: int, head: int, start: int = 0, stop: int | None = None) -> FloatArray:
        """The attention rows of one head, by position.

        Args:
            layer: the number of a layer.
            head: the number of a head.
            start: the first query to read.
            stop: the query after the last one to read; by default the end.

        Returns:
            float32 array [queries, keys]: row i says how much position `start + i` looked at each position.
            It sums to 1, less the mass of a learned sink (see `sink_mass`); keys that the query cannot see are 0.

        Raises:
            InvalidInputError: if there is no such layer, head or row.
            ArchiveError: if the archive cannot be read, holds no weights, or a row looks at later tokens.
        """
        stop = self.num_rows if stop is None else stop
        self._check_head(layer, head)
        self._check_range("rows", start, stop, self.num_rows)
        return self._sequence.weights.read(layer, head, start, stop)

    def layer(self, layer: int) -> FloatArray:
        """The attention of one layer, by position.

        Args:
            layer: the number of a layer.

        Returns:
            float32 array [heads, queries, keys], the heads in the order of `heads(layer)`; see `rows`.

        Raises:
            InvalidInputError: if there is no such layer.
        """
        heads = self.heads(layer)
        whole = np.empty((len(heads), self.num_rows, self.num_keys), dtype=np.float32)
        for place, head in enumerate(heads):
            whole[place] = self.rows(layer, head)
        return whole

    def attentions(self) -> tuple[Any, ...]:
        """The attention in the form in which transformers returns it, for tools that take `outputs.attentions`.

        Returns:
            For each layer of `layers` a torch tensor, float32 [1, heads, queries, keys]; all of them are in memory.
            After `generate` there is no row of the last token: such tools want `tokens[:num_rows]`.

        Raises:
            MissingExtraError: if torch is not installed; `layer` gives NumPy arrays.
        """
        try:
            import torch
        except ImportError as error:
            raise MissingExtraError("attention as torch tensors", "models") from error
        return tuple(torch.from_numpy(self.layer(layer))[None] for layer in self.layers)

    def block(self, layer: int, head: int, queries: tuple[int, int], keys: tuple[int, int]) -> FloatArray:
        """A part of one head's rows; of an archive only the tiles are read in which it lies.

        Args:
            layer: the number of a layer.
            head: the number of a head.
            queries: the first query and the one after the last.
            keys: the first key and the one after the last.

        Returns:
            float32 array [queries, keys].

        Raises:
            InvalidInputError: if there is no such layer, head, row or key.
            ArchiveError: if the archive cannot be read or holds no weights.
        """
        self._check_head(layer, head)
        for name, asked, count in (("rows", queries, self.num_rows), ("keys", keys, self.num_keys)):
            if not isinstance(asked, (tuple, list)) or len(asked) != 2:
                raise InvalidInputError(f"{name} {asked!r} were asked for; give the first and the one after the last")
            self._check_range(name, *asked, count)
        return self._sequence.weights.block(layer, head, queries, keys)

    def overview(self, layer: int, head: int, size: int = 512) -> Overview:
        """One head at a glance: mean and maximum over square blocks.

        Of a long sequence in an archive the stored overviews are read, and once for each head the tiles on the
        diagonal, because a cell does not tell whether a row looks at later tokens within it; shorter ones and those in
        memory are pooled from their rows.

        Args:
            layer: the number of a layer.
            head: the number of a head.
            size: how many cells there may be in each direction.

        Returns:
            Mean and maximum, float32 [queries, keys] with at most `size` cells in each direction, of blocks as small
            as that allows.

        Raises:
            InvalidInputError: if there is no such layer or head, or the size is not positive.
            ArchiveError: if the archive cannot be read or holds no weights, or a row looks at later tokens.
        """
        self._check_head(layer, head)
        if whole_number(size, "size") < 1:
            raise InvalidInputError(f"an overview of {size} cells was asked for; it needs at least 1")
        factor = overview_factor(max(self.num_rows, self.num_keys), size)
        empty = -np.inf if self.weights_kind == "scores" else 0.0
        stored = self._sequence.weights.stored_overview(layer, head, factor)
        if stored is None:
            pooled = overview_of_rows(
                lambda start, stop: self._sequence.weights.read(layer, head, start, stop),
                (self.num_rows, self.num_keys),
                factor,
                empty,
            )
        else:
            reached, pooled = stored
            while reached < factor:
                pooled, reached = coarser(pooled, empty), reached * 2
        return Overview(pooled[MEAN], pooled[MAX], factor)

    def sink_mass(self, layer: int, head: int) -> FloatArray | None:
        """The probability that each row gave to the model's learned sink (the extra logit of gpt_oss).

        Args:
            layer: the number of a layer.
            head: the number of a head.

        Returns:
            float32 array [queries], or None for a layer without a learned sink.

        Raises:
            InvalidInputError: if there is no such layer or head.
        """
        self._check_head(layer, head)
        return self._sequence.weights.sink_mass(layer, head)

    def value_norms(self, layer: int, head: int) -> FloatArray | None:
        """How much each key can add to the layer's output through this head: the norm of v_j W_O^h.

        A row's weights times these norms say what a head moves, where its weights say where it looks (Kobayashi et
        al. 2020, "Attention is Not Only a Weight", https://arxiv.org/abs/2004.10102).

        Args:
            layer: the number of a layer.
            head: the number of a head.

        Returns:
            float32 array [keys], or None where they are not known.

        Raises:
            InvalidInputError: if there is no such layer or head.
        """
        self._check_head(layer, head)
        return self._sequence.weights.value_norms(layer, head)

    def key_means(self, layer: int, head: int) -> tuple[FloatArray, FloatArray] | None:
        """How much the prompt and the answer look at each key on average, where that was stored beside the rows.

        Args:
            layer: the number of a layer.
            head: the number of a head.

        Returns:
            float32 [keys], the mean weight that the prompt's rows after each key give to it (0 where there are none),
            and float32 [keys], the mean weight that the rows that decide the answer give to it. None where they are
            not stored (`AttentionSaver(answer_from=)` stores them).

        Raises:
            InvalidInputError: if there is no such layer or head.
            ArchiveError: if they cannot be read.
        """
        self._check_head(layer, head)
        return self._sequence.weights.key_means(layer, head)

    def statistic_names(self, layer: int) -> tuple[str, ...]:
        """The names of the statistics that were stored for each row of a layer; none in memory.

        Args:
            layer: the number of a layer.

        Raises:
            InvalidInputError: if there is no such layer.
        """
        self.heads(layer)
        return self._sequence.weights.statistic_names(layer)

    def statistics(self, layer: int) -> FloatArray | None:
        """The statistics that were stored for each row of a layer.

        Args:
            layer: the number of a layer.

        Returns:
            float32 array [heads, queries, names], NaN for a row without any, or None where nothing is stored.

        Raises:
            InvalidInputError: if there is no such layer.
        """
        self.heads(layer)
        return self._sequence.weights.statistics(layer)

    def _check_head(self, layer: int, head: int) -> None:
        if head not in self.heads(layer):
            raise InvalidInputError(
                f"there is no head {head} in layer {layer}; its heads are {_listed(self.heads(layer))}"
            )

    def _check_range(self, name: str, start: int, stop: int, count: int) -> None:
        start, stop = whole_number(start, f"the first of the {name}"), whole_number(stop, f"the end of the {name}")
        if not 0 <= start <= stop <= count:
            raise InvalidInputError(f"{name} {start} to {stop} were asked for; there are {name} 0 to {count}")

    def close(self) -> None:
        """Free the archive behind the weights, if there is one."""
        self._sequence.weights.close()

    def __enter__(self) -> AttentionMatrix:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def _repr_html_(self) -> str | None:
        """A report, for notebooks."""
        return drawn(self)

    def __repr__(self) -> str:
        model = self.metadata.model or "unknown model"
        tokens = f"{len(self.tokens)} tokens"
        if self.kind == DECODER_SELF:
            tokens += f" ({self.prompt_length} prompt)"
        elif self.kind == CROSS:
            tokens += f" that look at {self.num_keys}"
        return (
            f"<AttentionMatrix of {model}: {self.num_layers} layers x {self.num_heads} heads, "
            f"{tokens}, {self.num_rows} rows>"
        )


def _listed(numbers: Sequence[int]) -> str:
    if len(numbers) > 1 and tuple(numbers) == tuple(range(numbers[0], numbers[-1] + 1)):
        return f"{numbers[0]} to {numbers[-1]}"
    return ", ".join(str(number) for number in numbers) or "none"
