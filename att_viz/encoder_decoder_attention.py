"""`EncoderDecoderAttention`: the three kinds of attention of a model with an encoder and a decoder."""

from __future__ import annotations

from collections.abc import Sequence
from os import PathLike

from att_viz.archive.reading.reader import count_sequences
from att_viz.archive.writing.writer import write_archive
from att_viz.attention_matrix import AttentionMatrix
from att_viz.checked_arguments import file_path, whole_number
from att_viz.errors import InvalidInputError
from att_viz.matrix.extent import CROSS, DECODER_SELF, ENCODER_SELF

__all__ = ["EncoderDecoderAttention", "opened_whole"]

_KINDS = (ENCODER_SELF, DECODER_SELF, CROSS)
"""The kinds of an archive's three sequences, in their order."""


class EncoderDecoderAttention(AttentionMatrix):
    """What a model with an encoder and a decoder (T5, BART, Marian and their like) looked at.

    It is the cross attention: row i says how much the decoder, when token i of the output was fed in, looked at each of
    the `keys`, the tokens of the input. The self-attention of both sides stands beside it.

    Args:
        encoder: the encoder's attention to its own tokens, those of the input.
        decoder: the decoder's attention to its own earlier tokens, those of the output.
        cross: the decoder's attention to the tokens of the encoder.

    Attributes:
        encoder: see the arguments.
        decoder: see the arguments.

    Raises:
        InvalidInputError: if they are of other kinds, or their tokens are not the same.
    """

    def __init__(self, encoder: AttentionMatrix, decoder: AttentionMatrix, cross: AttentionMatrix) -> None:
        for given, kind in zip((encoder, decoder, cross), _KINDS, strict=True):
            if given.kind != kind:
                raise InvalidInputError(f"the attention is of the kind {given.kind!r}, where {kind!r} belongs")
        if cross.keys is None or cross.keys.tokens != encoder.tokens or cross.tokens != decoder.tokens:
            raise InvalidInputError(
                "cross attention is from the decoder's tokens to those of the encoder; these are of other texts"
            )
        self.encoder, self.decoder = encoder, decoder
        super().__init__(
            cross.weights,
            cross.tokens,
            prompt_length=cross.prompt_length,
            token_ids=cross.token_ids,
            token_texts=cross.token_texts,
            metadata=cross.metadata,
            real=cross.real,
            keys=cross.keys,
        )

    @classmethod
    def open(cls, path: str | PathLike[str], batch: int = 0) -> EncoderDecoderAttention:
        """Open an archive that holds all three; rows are read from disk when they are asked for.

        Args:
            path: a file that `save` wrote.
            batch: which of its sequences is the encoder's; those of the decoder and of cross attention follow it.

        Returns:
            The attention, over the file. Use it as a context manager, or call `close`, to free the file.

        Raises:
            InvalidInputError: if the file does not hold the three kinds there.
            ArchiveError: if the file is missing, foreign, damaged or unfinished.
        """
        path, batch = file_path(path, "the path of the archive"), whole_number(batch, "batch", least=0)
        if batch + len(_KINDS) > count_sequences(path):
            raise InvalidInputError(
                f"{path} does not hold the three kinds of attention of an encoder and a decoder; "
                "AttentionMatrix.open opens it"
            )
        opened: list[AttentionMatrix] = []
        try:
            for place in range(len(_KINDS)):
                opened.append(AttentionMatrix.open(path, batch + place))
            return cls(*opened)
        except BaseException:
            for one in opened:
                one.close()
            raise

    def save(
        self, path: str | PathLike[str], dtype: str = "float16", *, beside: Sequence[AttentionMatrix] = ()
    ) -> None:
        """Write one archive of all three (see docs/archive-format.md), completely or not at all.

        Args:
            path: where to write; an existing file is replaced once the new one is whole.
            dtype: how weights are stored, "float16" or "float32".
            beside: more attention for the same file, each a sequence of its own behind these.

        Raises:
            ArchiveError: if it cannot be written.
        """
        path = file_path(path, "the path of the archive")
        write_archive(path, self.encoder, self.decoder, self, *beside, dtype=dtype)

    def close(self) -> None:
        """Free the archive behind the weights, if there is one."""
        for one in (self.encoder, self.decoder):
            one.close()
        super().close()

    def __enter__(self) -> EncoderDecoderAttention:
        return self


def opened_whole(path: str | PathLike[str]) -> AttentionMatrix:
    """Open all that an archive holds of its first text: where it begins with all three kinds, together.

    Args:
        path: an HDF5 file that att_viz wrote.

    Returns:
        An `EncoderDecoderAttention`, or the attention of the first sequence.

    Raises:
        ArchiveError: if the file is missing, foreign, damaged or unfinished.
    """
    if count_sequences(path) >= len(_KINDS):
        with AttentionMatrix.open(path) as first:
            begins = first.kind == ENCODER_SELF
        with AttentionMatrix.open(path, 2) as third:
            begins = begins and third.kind == CROSS
        if begins:
            return EncoderDecoderAttention.open(path)
    return AttentionMatrix.open(path)
