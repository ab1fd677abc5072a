"""Muon for the weight matrices, AdamW for all else, the work shared among processes.

Muon (momentum, then an orthogonalised update) needs far fewer tokens than AdamW here, and torch's own works in
bfloat16, which processors without that arithmetic emulate slowly.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import torch
from torch import nn

_MOMENTUM = 0.95
_WEIGHT_DECAY = 0.01
# Gives an orthogonal update the root mean square of a usual AdamW update (Moonshot AI, arXiv:2502.16982).
_UPDATE_SCALE = 0.2


def orthogonalised(matrices: torch.Tensor, steps: int = 5) -> torch.Tensor:
    """Moves the singular values of each wide matrix [count, rows, columns] near one (Newton-Schulz)."""
    x = matrices / (matrices.norm(dim=(1, 2), keepdim=True) + 1e-7)
    for _ in range(steps):
        gram = x @ x.mT
        x = 3.4445 * x + (-4.7750 * gram + 2.0315 * gram @ gram) @ x
    return x


class MuonAdamW:
    """Both optimizers behind one step.

    Args:
        model: The model whose gradients are followed.
        rank: Number of this process.
        world: Number of processes; each orthogonalises its share of the matrices.
        sum_over_processes: Adds a tensor up over all processes, in place.
    """

    def __init__(
        self, model: nn.Module, *, rank: int = 0, world: int = 1, sum_over_processes: Callable[[torch.Tensor], None]
    ) -> None:
        named = list(model.named_parameters())
        self.matrices = [p for name, p in named if p.ndim == 2 and "embed" not in name]
        mine = {id(p) for p in self.matrices}
        self.adamw = torch.optim.AdamW(
            [p for _, p in named if id(p) not in mine], lr=0.0, betas=(0.9, 0.98), weight_decay=_WEIGHT_DECAY
        )
        self.momenta = [torch.zeros_like(p) for p in self.matrices]
        self._rank, self._world, self._sum = rank, world, sum_over_processes

    @torch.no_grad()
    def step(self, *, matrix_rate: float, other_rate: float) -> None:
        """Follows the gradients, with one learning rate for the matrices and one for the rest."""
        for group in self.adamw.param_groups:
            group["lr"] = other_rate
        self.adamw.step()
        updates = self._updates()
        for matrix, update in zip(self.matrices, updates, strict=True):
            scale = _UPDATE_SCALE * math.sqrt(max(matrix.shape))
            matrix.mul_(1.0 - matrix_rate * _WEIGHT_DECAY).add_(update, alpha=-matrix_rate * scale)

    def _updates(self) -> list[torch.Tensor]:
        wide: dict[tuple[int, int], list[tuple[int, torch.Tensor]]] = {}
        for index, (matrix, momentum) in enumerate(zip(self.matrices, self.momenta, strict=True)):
            assert matrix.grad is not None
            momentum.lerp_(matrix.grad, 1.0 - _MOMENTUM)
            if index % self._world == self._rank:
                direction = torch.lerp(matrix.grad, momentum, _MOMENTUM)
                direction = direction if direction.shape[0] <= direction.shape[1] else direction.mT
                wide.setdefault((direction.shape[0], direction.shape[1]), []).append((index, direction))
        flat = torch.zeros(sum(matrix.numel() for matrix in self.matrices))
        updates = [
            part.view_as(matrix)
            for part, matrix in zip(flat.split([m.numel() for m in self.matrices]), self.matrices, strict=True)
        ]
        for entries in wide.values():
            done = orthogonalised(torch.stack([direction for _, direction in entries]))
            for (index, _), update in zip(entries, done, strict=True):
                updates[index].copy_(update if update.shape == updates[index].shape else update.mT)
        self._sum(flat)
        return updates

    def zero_grad(self) -> None:
        """Forgets the gradients."""
        self.adamw.zero_grad()
        for matrix in self.matrices:
            matrix.grad = None

    def state(self) -> dict[str, Any]:
        """What a checkpoint keeps."""
        return {"adamw": self.adamw.state_dict(), "momenta": self.momenta}

    def restore(self, state: dict[str, Any]) -> None:
        """Goes back to a checkpoint's state."""
        self.adamw.load_state_dict(state["adamw"])
        self.momenta = list(state["momenta"])
