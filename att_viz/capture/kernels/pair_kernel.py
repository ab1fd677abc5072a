"""Products of bfloat16 numbers summed up in float32, with the instruction that multiplies pairs of them (AVX512-BF16).

A product of two bfloat16 numbers is exact in float32, so these sums err as those of the same numbers widened to float32
do, at twice the speed. torch's own product of bfloat16 matrices rounds its sums to bfloat16, which is not enough.
Importing the module needs numba and a processor with the instruction (see `compiling.compiles_for`), for which the
kernel is compiled; it is kept on disk.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from llvmlite import ir
from numba import types
from numba.core.cgutils import get_or_insert_function
from numba.extending import intrinsic

from att_viz.capture.kernels.compiling import compiled

__all__ = ["BYTES", "PANEL", "ROWS", "multiply_block", "pack_keys", "score_pairs"]

PANEL = 64
"""Keys whose numbers lie together: four registers of 16 sums."""
ROWS = 6
"""Rows at once: 6 x 4 of 32 registers hold sums, which is enough to hide how long the instruction takes."""
_LANES = 16
BYTES = 4
"""Of a float32 number, and of a pair of bfloat16 numbers."""


def _typed_block(
    typing: Any, asked: Any, asked_stride: Any, panel: Any, pairs: Any, scale: Any, scores: Any, scores_stride: Any
) -> Any:
    """Write the scaled products of `ROWS` rows with a panel.

    Args:
        typing: numba's.
        asked: the address of the first row's first pair.
        asked_stride: bytes from a row to the next.
        panel: the address of a panel, [pairs, `PANEL`].
        pairs: how many pairs a row has, at least 1.
        scale: what the sums are multiplied with.
        scores: the address of the first row's first sum.
        scores_stride: bytes from a row to the next.
    """
    signature = types.void(types.uintp, types.intp, types.uintp, types.intp, types.float32, types.uintp, types.intp)
    return signature, _block_code


def _block_code(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
    asked, asked_stride, panel, pairs, scale, scores, scores_stride = arguments
    size = pairs.type
    sums_type, pairs_type = ir.VectorType(ir.FloatType(), _LANES), ir.VectorType(ir.IntType(32), _LANES)
    # LLVM reads pairs as integers here, whatever its version makes of them.
    product_type = ir.FunctionType(sums_type, [sums_type, pairs_type, pairs_type])
    product: Any = get_or_insert_function(builder.module, product_type, "llvm.x86.avx512bf16.dpbf16ps.512")  # type: ignore[no-untyped-call]

    def at(address: Any, index: Any, stride: Any, kind: Any) -> Any:
        index, stride = (ir.Constant(size, part) if isinstance(part, int) else part for part in (index, stride))
        return builder.inttoptr(builder.add(address, builder.mul(index, stride)), kind.as_pointer())

    def in_all_lanes(number: Any, kind: Any) -> Any:
        nothing = ir.Constant(kind, ir.Undefined)
        one = builder.insert_element(nothing, number, ir.Constant(ir.IntType(32), 0))
        return builder.shuffle_vector(one, nothing, ir.Constant(pairs_type, [0] * _LANES))

    registers = range(PANEL // _LANES)
    before, loop, end = builder.block, builder.append_basic_block("pairs"), builder.append_basic_block("end")
    rows = [builder.add(asked, builder.mul(asked_stride, ir.Constant(size, row))) for row in range(ROWS)]
    builder.branch(loop)

    builder.position_at_end(loop)
    pair = builder.phi(size)
    pair.add_incoming(ir.Constant(size, 0), before)
    so_far = [[builder.phi(sums_type) for _ in registers] for _ in rows]
    keys_at = builder.add(panel, builder.mul(pair, ir.Constant(size, PANEL * BYTES)))
    keys = [builder.load(at(keys_at, part, _LANES * BYTES, pairs_type), align=BYTES) for part in registers]
    sums: list[list[Any]] = []
    for row, sums_before in zip(rows, so_far, strict=True):
        number = in_all_lanes(builder.load(at(row, pair, BYTES, ir.IntType(32)), align=BYTES), pairs_type)
        sums.append([builder.call(product, [one, some, number]) for one, some in zip(sums_before, keys, strict=True)])
        for one, following in zip(sums_before, sums[-1], strict=True):
            one.add_incoming(ir.Constant(sums_type, [0.0] * _LANES), before)
            one.add_incoming(following, loop)
    next_pair = builder.add(pair, ir.Constant(size, 1))
    pair.add_incoming(next_pair, loop)
    builder.cbranch(builder.icmp_signed("<", next_pair, pairs), loop, end)

    builder.position_at_end(end)
    factor = in_all_lanes(scale, sums_type)
    for row, sums_of_row in enumerate(sums):
        row_at = builder.add(scores, builder.mul(scores_stride, ir.Constant(size, row)))
        for part, some_sums in zip(registers, sums_of_row, strict=True):
            builder.store(builder.fmul(some_sums, factor), at(row_at, part, _LANES * BYTES, sums_type), align=BYTES)
    return context.get_dummy_value()


multiply_block: Any = intrinsic(_typed_block)


@compiled("void(int32[:,::1],int32[:,:,::1],int64,float32,float32[:,::1])", set())
def score_pairs(asked: Any, panels: Any, first_key: Any, scale: Any, scores: Any) -> None:
    """The scaled products of queries with some keys.

    Numbers of bfloat16 below 2**-126 count as 0.

    Args:
        asked: int32 [rows, pairs], the bits of two neighbouring bfloat16 numbers in each.
        panels: int32 [panels, pairs, `PANEL`], likewise; a panel holds `PANEL` neighbouring keys.
        first_key: the first key to take.
        scale: what the products are multiplied with.
        scores: float32 [rows, keys], written; not more keys than the panels hold from the first one on.
    """
    rows, pairs = asked.shape
    keys = scores.shape[1]
    room, some = np.empty((ROWS, PANEL), np.float32), np.zeros((ROWS, pairs), np.int32)
    for number in range(first_key // PANEL, (first_key + keys + PANEL - 1) // PANEL):
        panel, start = panels[number].ctypes.data, number * PANEL - first_key
        low, high = max(start, 0), min(start + PANEL, keys)
        for row in range(0, rows, ROWS):
            stop = min(row + ROWS, rows)
            if stop - row == ROWS and high - low == PANEL:
                target = scores[row:, start:].ctypes.data
                multiply_block(asked[row:].ctypes.data, pairs * BYTES, panel, pairs, scale, target, keys * BYTES)
            else:
                some[: stop - row] = asked[row:stop]
                multiply_block(some.ctypes.data, pairs * BYTES, panel, pairs, scale, room.ctypes.data, PANEL * BYTES)
                scores[row:stop, low:high] = room[: stop - row, low - start : high - start]


@compiled("void(int16[:,:,:,:],int32[:,:,:,:,::1])", set())
def pack_keys(keys: Any, panels: Any) -> None:
    """Lay keys out in panels.

    Args:
        keys: int16 [batch, groups, keys, width], the bits of bfloat16 numbers, the width even.
        panels: int32 [batch, groups, panels, width / 2, `PANEL`], written; 0 for keys that there are not.
    """
    batches, groups, count, width = keys.shape
    for batch in range(batches):
        for group in range(groups):
            for number in range(panels.shape[2]):
                some, panel = keys[batch, group, number * PANEL :], panels[batch, group, number]
                here = min(PANEL, count - number * PANEL)
                if here < PANEL:
                    panel[:] = 0
                for pair in range(width // 2):
                    for key in range(here):
                        low, high = np.int32(some[key, 2 * pair]), np.int32(some[key, 2 * pair + 1])
                        panel[pair, key] = np.int32(low & np.int32(0xFFFF)) | np.int32(high << np.int32(16))
