"""Matrix products of few rows, compiled: a decoding step reads all keys and values once for a handful of queries.

Libraries pack both factors for products of many rows, which takes longer than such a product itself. Keys of half
precision are read as they lie in a cache and widened in registers: numba knows no such dtypes, so it is given the bits
of bfloat16 as uint16 and those of float16 as int16. Importing the module needs numba and compiles the kernels, which
are kept on disk.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from llvmlite import ir
from numba import types
from numba.extending import intrinsic, overload
from numba.np.numpy_support import carray

from att_viz.capture.kernels.compiling import compiled
from att_viz.capture.kernels.row_kernel import softmax_rows

__all__ = ["BFLOAT16", "FLOAT16", "FLOAT32", "attend_at", "attend_few", "mix_few", "score_few"]

_FAST = {"reassoc", "contract", "nsz", "arcp"}
_ZERO = np.float32(0.0)
_SIGNATURE = "void(float32[:,:,::1],{}[:,:,::1],int64,float32[:,:,::1])"
_UNIT_WITHOUT_EXPONENT = np.float32(2.0**-24)
"""Of float16."""


def _widened(number: Any) -> Any:
    """The float32 number that a float32 number, or the bits of one of half precision, stand for."""
    raise NotImplementedError("for compiled functions only")


@overload(_widened)
def _widened_for(number: Any) -> Any:
    return {types.uint16: _from_bfloat16, types.int16: _from_float16}.get(number, _from_float32)


def _from_float32(number: Any) -> Any:
    return number


def _from_bfloat16(number: Any) -> Any:
    return np.uint32(np.uint32(number) << np.uint32(16)).view(np.float32)


def _from_float16(number: Any) -> Any:
    bits = np.int32(number)
    magnitude = np.int32(bits & np.int32(0x7FFF))
    # float32 has 13 more bits behind the point, and an exponent that is larger by 112.
    shifted = np.int32(magnitude << np.int32(13))
    found = np.int32(shifted + np.int32(112 << 23))
    if magnitude < np.int32(0x400):
        # Without a float32 number as small, which processors may be told to take for 0.
        found = np.int32(np.float32(np.float32(magnitude) * _UNIT_WITHOUT_EXPONENT).view(np.int32))
    if magnitude >= np.int32(0x7C00):
        found = np.int32(shifted | np.int32(0x7F800000))
    return np.int32(found | np.int32(bits & np.int32(-(2**31)))).view(np.float32)


def _four(keys: Any, start: Any, room: Any) -> Any:
    """Four keys as float32, in the memory of `room` if they must be widened; once, not for every query."""
    raise NotImplementedError("for compiled functions only")


@overload(_four)
def _four_for(keys: Any, start: Any, room: Any) -> Any:
    return _as_they_lie if keys.dtype == types.float32 else _four_widened


def _as_they_lie(keys: Any, start: Any, room: Any) -> Any:
    return keys[start : start + 4]


def _four_widened(keys: Any, start: Any, room: Any) -> Any:
    for place in range(4):
        for column in range(room.shape[1]):
            room[place, column] = _widened(keys[start + place, column])
    return room


_KINDS = ("float32", "uint16", "int16")
FLOAT32, BFLOAT16, FLOAT16 = range(3)
"""What lies at an address."""


def _typed_pointer(typing: Any, address: Any) -> Any:
    """An address as a pointer."""

    def code(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        return builder.inttoptr(arguments[0], ir.IntType(8).as_pointer())

    return types.voidptr(types.int64), code


_pointer: Any = intrinsic(_typed_pointer)


@compiled([_SIGNATURE.format(kind) for kind in _KINDS], _FAST)
def score_few(query: Any, keys: Any, first_key: Any, scores: Any) -> None:
    """The products of some queries with some keys.

    Args:
        query: float32 [groups, rows, width].
        keys: float32 [groups, all keys, width], or uint16 or int16 for the bits of bfloat16 or float16.
        first_key: the first key to take.
        scores: float32 [groups, rows, keys], written; not more keys than there are from the first one on.
    """
    groups, rows, width = query.shape
    count = scores.shape[2]
    room = np.empty((4, width), np.float32)
    for group in range(groups):
        # Four keys at once, so that a query is read a quarter as often.
        for place in range(0, count - 3, 4):
            some = _four(keys[group], first_key + place, room)
            one, two, three, four = some[0], some[1], some[2], some[3]
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
                    total += query[group, row, column] * _widened(keys[group, first_key + place, column])
                scores[group, row, place] = total


@compiled(_SIGNATURE.format("float32"), _FAST)
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


_ARRAYS = "float32[:,:,::1],float32,int64,float32[::1],float32[:,:,::1],float64[:,::1],float32[:,:,::1]"


@compiled([f"boolean({kind}[:,:,::1],{kind}[:,:,::1],{_ARRAYS})" for kind in _KINDS], _FAST)
def attend_few(
    query: Any,
    keys: Any,
    values: Any,
    scale: Any,
    first_key: Any,
    sinks: Any,
    weights: Any,
    statistics: Any,
    mixed: Any,
) -> Any:
    """The attention of some queries, in one call: each costs more than a row of some hundred keys.

    It holds a copy of `row_kernel.softmax_rows`, which numba renews only when this file changes.

    Args:
        query: [groups, rows, width], of the same kind as the keys.
        keys: see `score_few`.
        values: see `mix_few`; without groups where only the weights are wanted.
        scale: what the products are multiplied with.
        first_key: see `score_few`.
        sinks: see `row_kernel.softmax_rows`.
        weights: float32 [groups, rows, keys], written.
        statistics: float64 [groups * rows, 6], written, see `row_kernel.COLUMNS`.
        mixed: see `mix_few`; left as it is without values.

    Returns:
        Whether a row is NaN.
    """
    groups, rows, width = query.shape
    asked = np.empty((groups, rows, width), np.float32)
    for group in range(groups):
        for row in range(rows):
            for column in range(width):
                asked[group, row, column] = _widened(query[group, row, column]) * scale
    score_few(asked, keys, first_key, weights)
    softmax_rows(weights.reshape(groups * rows, weights.shape[2]), sinks, statistics)
    if len(values):
        mix_few(weights, values, first_key, mixed)
    # A row with one NaN has only NaN, and so has its sum.
    found = False
    for row in range(groups * rows):
        found |= np.isnan(statistics[row, 5])
    return found


@compiled(
    "boolean(int64,int64,int64,int64,int64,int64,int64,float64,int64,float32[::1],float32[:,:,::1],float64[:,::1],int64)",
    _FAST,
)
def attend_at(
    kind: Any,
    query_at: Any,
    keys_at: Any,
    values_at: Any,
    width: Any,
    all_keys: Any,
    value_width: Any,
    scale: Any,
    first_key: Any,
    sinks: Any,
    weights: Any,
    statistics: Any,
    mixed_at: Any,
) -> Any:
    """`attend_few` for memory that is named by its addresses: to make arrays of tensors takes longer than a row.

    Args:
        kind: what query and keys are: `FLOAT32`, `BFLOAT16` or `FLOAT16`.
        query_at: where [groups, rows, width] lie.
        keys_at: where [groups, all keys, width] lie.
        values_at: where float32 [groups, all keys, value width] lie; 0 where only the weights are wanted.
        width: of a query and of a key.
        all_keys: how many keys a group has.
        value_width: of a value.
        scale: see `attend_few`.
        first_key: see `attend_few`.
        sinks: see `attend_few`.
        weights: see `attend_few`.
        statistics: see `attend_few`.
        mixed_at: where float32 [groups, rows, value width] are written.

    Returns:
        See `attend_few`.
    """
    groups, rows, _ = weights.shape
    values = carray(_pointer(values_at), (groups if values_at else 0, all_keys, value_width), np.float32)
    mixed = carray(_pointer(mixed_at), (groups, rows, value_width), np.float32)
    asked, kept, factor = (groups, rows, width), (groups, all_keys, width), np.float32(scale)
    if kind == BFLOAT16:
        query, keys = carray(_pointer(query_at), asked, np.uint16), carray(_pointer(keys_at), kept, np.uint16)
        return attend_few(query, keys, values, factor, first_key, sinks, weights, statistics, mixed)
    if kind == FLOAT16:
        query16, keys16 = carray(_pointer(query_at), asked, np.int16), carray(_pointer(keys_at), kept, np.int16)
        return attend_few(query16, keys16, values, factor, first_key, sinks, weights, statistics, mixed)
    query32, keys32 = carray(_pointer(query_at), asked, np.float32), carray(_pointer(keys_at), kept, np.float32)
    return attend_few(query32, keys32, values, factor, first_key, sinks, weights, statistics, mixed)
