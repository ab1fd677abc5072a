"""How much attention previous-token and induction heads put where they should."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Best:
    """The head with the highest mean mass."""

    mass: float
    layer: int
    head: int

    def __str__(self) -> str:
        return f"{self.mass:.3f} (layer {self.layer}, head {self.head})"


def best(masses: np.ndarray) -> Best:
    """The best head of an array [layers, heads]."""
    layer, head = np.unravel_index(int(masses.argmax()), masses.shape)
    return Best(float(masses[layer, head]), int(layer), int(head))


def previous_token_mass(attention: np.ndarray) -> np.ndarray:
    """Mean weight on the token just before, over all queries but the first.

    Args:
        attention: One sequence's weights [layers, heads, queries, keys].

    Returns:
        The mean [layers, heads].
    """
    return np.diagonal(attention, -1, -2, -1).mean(axis=-1)


def induction_mass(attention: np.ndarray, start: int, period: int, *, copies: int = 2) -> np.ndarray:
    """Mean weight on the token after the previous occurrence, over the later copies of a repeated stretch.

    Args:
        attention: One sequence's weights [layers, heads, queries, keys].
        start: Where the first copy begins.
        period: Length of the stretch.
        copies: How many copies there are.

    Returns:
        The mean [layers, heads].
    """
    queries = np.arange(start + period, start + copies * period)
    return attention[:, :, queries, queries - period + 1].mean(axis=-1)
