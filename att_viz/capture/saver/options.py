"""What `AttentionSaver` was asked for, checked."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import torch

from att_viz.archive.writing.options import StreamOptions
from att_viz.capture.hooks.attention_layers import AttentionLayer
from att_viz.capture.statistics.row_statistics import RowStatistics
from att_viz.capture.statistics.user_statistics import UserStatistics
from att_viz.checked_arguments import items, whole_number, whole_numbers
from att_viz.errors import InvalidInputError

__all__ = ["SaverOptions", "bytes_from", "chosen_heads", "chosen_layers", "storage_dtype"]

_UNITS = {"": 1, "k": 10**3, "m": 10**6, "g": 10**9, "t": 10**12, "ki": 2**10, "mi": 2**20, "gi": 2**30, "ti": 2**40}
_DTYPES: dict[str, Literal["float16", "float32"]] = {
    "float16": "float16",
    "float32": "float32",
    "bfloat16": "float32",
}


@dataclass(frozen=True)
class SaverOptions:
    """What is to be saved of every row.

    Attributes:
        compute_softmax: False stores scores.
        dtype: "float16", "float32" or "bfloat16".
        matrices: whether matrices are stored.
        built_in: the built-in statistics.
        user: the user's own statistics.
        compression: see `StreamOptions`.
        answer_from: the position of the first token of the answer, "generated" for what follows the first pass; None to
            store no means for keys.
    """

    compute_softmax: bool
    dtype: str
    matrices: bool
    built_in: RowStatistics
    user: UserStatistics
    compression: Literal["gzip"] | None
    answer_from: int | Literal["generated"] | None

    @classmethod
    def checked(
        cls,
        compute_softmax: bool,
        dtype: Any,
        save_statistic_only: bool,
        row_wise_statistics: Sequence[Callable[..., Any]] | None,
        statistics: Sequence[str],
        token_sets: Mapping[str, Sequence[int]] | None,
        compression: Literal["gzip"] | None,
        answer_from: int | Literal["generated"] | None,
    ) -> SaverOptions:
        """See `AttentionSaver` for the arguments.

        Raises:
            InvalidInputError: if they do not make sense together.
        """
        if isinstance(statistics, str):
            raise InvalidInputError(f"statistics is the text {statistics!r}; give a list of names, such as ['entropy']")
        if not isinstance(token_sets, (Mapping, type(None))):
            raise InvalidInputError(f"token_sets is {token_sets!r}; give a dict of name to positions")
        sets = {name: whole_numbers(places, f"token_sets[{name!r}]") for name, places in (token_sets or {}).items()}
        for name in (names := items(statistics, "statistics", "names")):
            if not isinstance(name, str):
                raise InvalidInputError(f"statistics holds {name!r}; give names, such as 'entropy'")
        functions = (
            () if row_wise_statistics is None else items(row_wise_statistics, "row_wise_statistics", "functions")
        )
        options = cls(
            compute_softmax,
            storage_dtype(dtype),
            not save_statistic_only,
            RowStatistics(tuple(names), sets),
            UserStatistics(tuple(functions)),
            compression,
            _answer_from(answer_from),
        )
        if save_statistic_only and not options.columns and answer_from is None:
            raise InvalidInputError(
                "save_statistic_only=True leaves nothing to save: name statistics, such as statistics=['entropy'], or "
                "give functions in row_wise_statistics"
            )
        options.stream_options({})
        if len(set(options.columns)) < len(options.columns):
            raise InvalidInputError(f"statistics share a name: {', '.join(options.columns)}")
        return options

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of all statistics."""
        return (*self.built_in.columns, *self.user.columns)

    @property
    def summaries_suffice(self) -> bool:
        """Whether no row has to exist as a whole."""
        return not (self.matrices or self.user.columns or self.built_in.need_rows or self.answer_from is not None)

    def stream_options(self, identity: Mapping[str, str]) -> StreamOptions:
        """The same for the archive."""
        return StreamOptions(
            weights=("softmax" if self.compute_softmax else "scores") if self.matrices else None,
            dtype=_DTYPES[self.dtype],
            statistics=self.columns,
            compression=self.compression,
            key_means=self.answer_from is not None,
            identity=identity,
        )


def _answer_from(given: Any) -> int | Literal["generated"] | None:
    if given is None or given == "generated":
        return "generated" if given else None
    return whole_number(given, "answer_from", least=1)


def storage_dtype(dtype: Any) -> str:
    """The name of a dtype that can be stored.

    Args:
        dtype: "float16", "float32", "bfloat16", or the torch dtype.

    Returns:
        One of these names.

    Raises:
        InvalidInputError: if it is another one.
    """
    name = str(dtype).removeprefix("torch.") if isinstance(dtype, torch.dtype) else dtype
    if not isinstance(name, str) or name not in _DTYPES:
        raise InvalidInputError(f"attention cannot be stored as {dtype!r}; use 'float16', 'float32' or 'bfloat16'")
    return str(name)


def chosen_layers(layers: Sequence[AttentionLayer], wanted: Sequence[int] | None) -> tuple[AttentionLayer, ...]:
    """The layers to save.

    Args:
        layers: the attention layers of the model.
        wanted: their numbers; negative ones count from the last layer; None for all.

    Returns:
        The layers, in the model's order.

    Raises:
        InvalidInputError: if one is missing.
    """
    numbers = [layer.number for layer in layers]
    if wanted is None:
        return tuple(layers)
    asked = whole_numbers(wanted, "layer_ids")
    chosen = {number + max(numbers) + 1 if number < 0 else number for number in asked}
    if not chosen or not chosen <= set(numbers):
        raise InvalidInputError(
            f"layer_ids is {asked}, but the layers with attention are {', '.join(str(number) for number in numbers)}"
        )
    return tuple(layer for layer in layers if layer.number in chosen)


def chosen_heads(heads: int, wanted: Sequence[int] | None) -> tuple[int, ...]:
    """The heads to save of a layer with `heads` heads; None for all.

    Raises:
        InvalidInputError: if one is missing.
    """
    if wanted is None:
        return tuple(range(heads))
    asked = whole_numbers(wanted, "head_ids")
    if not asked or any(not 0 <= head < heads for head in asked):
        raise InvalidInputError(f"head_ids is {asked}, but the heads are 0 to {heads - 1}")
    return tuple(sorted(set(asked)))


def bytes_from(amount: int | str | None) -> int | None:
    """A number of bytes, from a number or a text such as "512MB" or "2 GiB".

    Raises:
        InvalidInputError: if it is neither.
    """
    if amount is None or (isinstance(amount, int) and not isinstance(amount, bool) and amount > 0):
        return amount
    match = re.fullmatch(r"\s*([0-9]+(?:\.[0-9]+)?)\s*([kmgt]i?)?b?\s*", str(amount).lower())
    if not match or isinstance(amount, bool) or float(match[1]) <= 0:
        raise InvalidInputError(f"{amount!r} is no amount of memory; give bytes, or a text such as '512MB' or '2GiB'")
    return int(float(match[1]) * _UNITS[match[2] or ""])
