"""Weights of attention within windows, as modules return them, spread over all keys."""

from __future__ import annotations

import torch

from att_viz.errors import CaptureError

__all__ = ["spread_over_keys"]


def spread_over_keys(module: torch.nn.Module, output: object, count: int | None) -> torch.Tensor | None:
    """The weights over all keys, of a module that computes, and returns, those of a window around each query only.

    Longformer (and LED, whose encoder is one: Beltagy et al. 2020) returns [batch, queries, heads, 2 w + 1], the keys
    from w before to w behind each query; LongT5's local attention (Guo et al. 2022) [batch, blocks, heads, n, 3 n], for
    the queries of each block the keys of it and of the blocks beside it.

    Args:
        module: the attention module.
        output: what it returned.
        count: how many tokens the text has, without what the model puts behind it to fill its windows, which nothing
            looks at; None to keep that.

    Returns:
        The weights [batch, heads, queries, keys]; rows of padding may be all 0. None for modules without a window.

    Raises:
        CaptureError: if some tokens look at everything beside the window (LED's global attention).
    """
    items = [item for item in output if isinstance(item, torch.Tensor)] if isinstance(output, tuple) else []
    # Longformer's layers pass on what a module within them computes.
    widths = (getattr(part, "one_sided_attn_window_size", None) for part in module.modules())
    one_sided = next((width for width in widths if isinstance(width, int)), None)
    block = getattr(module, "block_len", None)
    if one_sided is not None:
        weights = items[1]
        if len(items) > 2 or weights.shape[-1] != 2 * one_sided + 1:
            raise CaptureError(
                f"some tokens look at everything ({type(module).__name__}'s global attention), beside the window, so a "
                "row has two kinds of weights; leave global_attention_mask out"
            )
        return _of_band(weights[:, :count].transpose(1, 2), one_sided)
    if isinstance(block, int):
        # The bias of positions is returned, too, before the weights.
        return _of_blocks(items[-1], block)[:, :, :count, :count]
    return None


def _of_band(weights: torch.Tensor, one_sided: int) -> torch.Tensor:
    batch, heads, queries, _ = weights.shape
    wide = weights.new_zeros(batch, heads, queries, queries + 2 * one_sided)
    places = torch.arange(queries, device=weights.device)[:, None] + torch.arange(
        weights.shape[-1], device=weights.device
    )
    wide.scatter_(-1, places.expand(batch, heads, -1, -1), weights)
    return wide[..., one_sided : one_sided + queries]


def _of_blocks(weights: torch.Tensor, block: int) -> torch.Tensor:
    batch, blocks, heads, _, _ = weights.shape
    wide = weights.new_zeros(batch, heads, blocks * block, (blocks + 2) * block)
    for number in range(blocks):
        first = number * block
        wide[:, :, first : first + block, first : first + 3 * block] = weights[:, number]
    return wide[..., block : (blocks + 1) * block]
