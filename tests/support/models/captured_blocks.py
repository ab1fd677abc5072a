"""Captured blocks of rows, what to compare them with, and what a capture may leave behind."""

from __future__ import annotations

import copy
from typing import Any

import numpy as np
import torch

from att_viz.capture.hooks.listeners import listeners
from att_viz.capture.tiles.row_block import RowBlock

IDS = torch.arange(5, 25)[None]


class Blocks(list[tuple[RowBlock, torch.Tensor]]):
    """A consumer that keeps copies of all blocks."""

    def __call__(self, block: RowBlock) -> None:
        self.append((block, block.weights.clone()))

    def dense(self, layer: int, batch: int, size: int) -> np.ndarray:
        heads = max(block.first_head + len(weights) for block, weights in self)
        rows = torch.zeros(heads, size, size)
        for block, weights in self:
            if (block.layer, block.batch) == (layer, batch):
                of_heads = slice(block.first_head, block.first_head + len(weights))
                queries = slice(block.first_query, block.first_query + weights.shape[1])
                rows[of_heads, queries, block.keys_from : block.keys_to] = weights
        return rows.numpy()


def state(model: Any) -> Any:
    """Everything a capture might leave behind."""
    configs = {id(module.config): module.config for module in model.modules() if hasattr(module, "config")}
    return (
        {key: copy.deepcopy(config.to_dict()) | {"a": config._attn_implementation} for key, config in configs.items()},
        [(len(module._forward_hooks), len(module._forward_pre_hooks)) for module in model.modules()],
        model.training,
        len(listeners),
        torch.get_rng_state().tolist(),
    )


@torch.no_grad()
def eager_rows(model: Any, ids: torch.Tensor, **arguments: Any) -> list[np.ndarray]:
    model = copy.deepcopy(model)
    model.set_attn_implementation("eager")
    return [layer.numpy() for layer in model(ids, output_attentions=True, **arguments).attentions]


def assert_close(rows: Any, expected: Any) -> None:
    np.testing.assert_allclose(rows, expected, rtol=0, atol=1e-5)
