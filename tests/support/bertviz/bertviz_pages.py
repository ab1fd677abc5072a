"""What a page of bertviz holds, read from its HTML without running it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["Filter", "Neurons", "neurons_of_page", "read_page"]


@dataclass(frozen=True)
class Filter:
    """One entry of the menu "Attention".

    Attributes:
        name: such as "Sentence A -> Sentence B"; "" where there is no menu.
        layers: by their numbers, [heads, queries, keys].
        left: the texts of the tokens that look.
        right: those that are looked at.
    """

    name: str
    layers: dict[int, NDArray[np.float64]]
    left: list[str]
    right: list[str]


@dataclass(frozen=True)
class Neurons:
    """What the neuron view holds of one filter.

    Attributes:
        layers: for each layer [heads, queries, keys].
        left: the texts of the tokens that look.
        right: those that are looked at.
        queries: for each layer [heads, tokens, width].
        keys: the same of the tokens that are looked at.
    """

    layers: list[NDArray[np.float64]]
    left: list[str]
    right: list[str]
    queries: list[NDArray[np.float64]]
    keys: list[NDArray[np.float64]]


def _parameters(html: str, before: str) -> Any:
    """The JSON that the page's script begins with."""
    start = html.index(before) + len(before)
    value, _ = json.JSONDecoder().raw_decode(html, start)
    return value


def read_page(html: str) -> list[Filter]:
    """What the head view or the model view holds, by the entries of its menu."""
    parameters = _parameters(html, "const params = ")
    return [
        Filter(
            entry["name"] or "",
            {
                number: np.array(layer)
                for number, layer in zip(parameters["include_layers"], entry["attn"], strict=True)
            },
            entry["left_text"],
            entry["right_text"],
        )
        for entry in parameters["attention"]
    ]


def neurons_of_page(html: str) -> dict[str, Neurons]:
    """What the neuron view holds, by the names of its filters: all, aa, ab, ba, bb."""
    parameters = _parameters(html, "window.bertviz_params = ")
    return {
        name: Neurons(
            *(
                [np.array(layer) for layer in entry["attn"]],
                entry["left_text"],
                entry["right_text"],
                [np.array(layer) for layer in entry["queries"]],
                [np.array(layer) for layer in entry["keys"]],
            )
        )
        for name, entry in parameters["attention"].items()
    }
