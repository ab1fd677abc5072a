"""Matrix products of few rows, compiled: a decoding step reads all keys and values once for a handful of queries.

Libraries pack both factors for products of many rows, which takes longer than such a product itself. Importing the
module needs numba and compiles the kernels, which are kept on disk.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from att_viz.capture.kernels.compiling import compiled

__all__ = ["mix_few", "score_few"]

_FAST = {"reassoc", "contract", "nsz", "arcp"}
_ZERO = np.float32(0.0)
_SIGNATURE = "void(float32[:,:,::1],float32[:,:,::1],int64,float32[:,:,::1])"


@compiled(_SIGNATURE, _FAST)
def score_few(query: Any, keys: Any, first_key: Any, scores: Any) -> None:
    """The products of some queries with some keys.

    Args:
        query: float32 [groups, rows, width].
        keys: float32 [groups, all keys, width].
        first_key: the first key to take.
        scores: float32 [groups, rows, keys], written; not more keys than there are from the first one on.
    """
    groups, rows, width = query.shape
    count = scores.shape[2]
    for group in range(groups):
        # Four keys at once, so that a query is read a quarter as often.
        for place in range(0, count - 3, 4):
            start = first_key + place
            one, two, three, four = (
                keys[group, start],
                keys[group, start + 1],
                keys[group, start + 2],
                keys[group, start + 3],
            )
            for row in range(rows):
                asked, found = query[group, row], scores[group, row]
                first, second, third, fourth = _ZERO, _ZERO, _ZERO, _ZERO
                for column in range(width):
                    number = asked[column]
                    first += number * one[column]
                    second += number * two[column]
                    third += number * three[column]
                    fourth += number * four[column]
                found[place], found[place + 1], found[place + 2], found[place + 3] = first, second, third, fourth
        for place in range(count // 4 * 4, count):
            for row in range(rows):
                total = _ZERO
                for column in range(width):
                    total += query[group, row, column] * keys[group, first_key + place, column]
                scores[group, row, place] = total


@compiled(_SIGNATURE, _FAST)
def mix_few(weights: Any, values: Any, first_key: Any, mixed: Any) -> None:
    """Some values, weighted and added up.

    Args:
        weights: float32 [groups, rows, keys].
        values: float32 [groups, all keys, width].
        first_key: the key of the first weight.
        mixed: float32 [groups, rows, width], written.
    """
    groups, rows, count = weights.shape
    width = values.shape[2]
    mixed[:] = _ZERO
    for group in range(groups):
        # Eight keys at once, so that the sums are read and written an eighth as often.
        for place in range(0, count - 7, 8):
            some = values[group, first_key + place : first_key + place + 8]
            for row in range(rows):
                weight, sums = weights[group, row, place : place + 8], mixed[group, row]
                a, b, c, d = weight[0], weight[1], weight[2], weight[3]
                e, f, g, h = weight[4], weight[5], weight[6], weight[7]
                for column in range(width):
                    early = a * some[0, column] + b * some[1, column] + c * some[2, column] + d * some[3, column]
                    late = e * some[4, column] + f * some[5, column] + g * some[6, column] + h * some[7, column]
                    sums[column] += early + late
        for place in range(count // 8 * 8, count):
            for row in range(rows):
                weight_here = weights[group, row, place]
                for column in range(width):
                    mixed[group, row, column] += weight_here * values[group, first_key + place, column]
