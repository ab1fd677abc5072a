"""How many copies of a sequence fit in memory, and are worth running, at once."""

from __future__ import annotations

from dataclasses import dataclass

from transformers import PreTrainedModel

from att_viz.capture.rollout.batch_memory import free_bytes

__all__ = ["Room", "room_for"]

CPU_ROWS = 2048
"""Rows of all copies together: matrix products gain nothing from more, and activations leave the processor's caches."""
GPU_ROWS = 65536
CPU_LOGIT_BYTES = 2**28
"""Fresh memory has to be cleared by the system first, which takes as long as using it."""
SHARE_OF_FREE_MEMORY = 0.5
"""Estimates are rough, and others use the machine too."""
_TENSORS = 6
"""Activations of the widest kind that exist at once within a layer."""
_MATRICES = 3
"""Scores, weights and a copy of each head."""


@dataclass(frozen=True)
class Room:
    """What may be run at once.

    Attributes:
        rows: rows of all copies together.
        copies: copies, by the size of their logits.
        budget: bytes for everything.
        bytes_of_row: what one row's activations take.
        bytes_of_copy: what a copy takes besides: its keys and values, and its logits.
    """

    rows: int
    copies: int
    budget: int
    bytes_of_row: int
    bytes_of_copy: int

    def members(self, rows: int) -> int:
        """How many copies may be run at once; at least 1.

        Args:
            rows: how many rows of each are computed.
        """
        by_memory = self.budget // max(1, rows * self.bytes_of_row + self.bytes_of_copy)
        return max(1, min(self.rows // max(1, rows), self.copies, by_memory))


def room_for(model: PreTrainedModel, length: int, answer: int, bytes_of_token: int, dense_heads: int = 0) -> Room:
    """Ask the machine, and the GPU where the model is on one.

    Args:
        model: the model, which is loaded already.
        length: the number of rows of the whole sequence.
        answer: the number of rows whose logits exist as a whole.
        bytes_of_token: what the keys and values of a token take in all layers.
        dense_heads: the number of heads, where the model makes each layer's weights as a whole; 0 where they are made
            in tiles.

    Returns:
        What may be run at once.
    """
    on_cpu = all(parameter.device.type == "cpu" for parameter in model.parameters())
    free = free_bytes(model)
    size = max((parameter.element_size() for parameter in model.parameters()), default=4)
    widths = sorted(max(parameter.shape) for parameter in model.parameters() if parameter.ndim > 1)
    # The median leaves out the embedding, whose longest side is the vocabulary.
    width = widths[len(widths) // 2] if widths else 1
    logits = max(1, answer * int(getattr(model.config.get_text_config(), "vocab_size", 0) or 0) * size)
    return Room(
        rows=CPU_ROWS if on_cpu else GPU_ROWS,
        copies=CPU_LOGIT_BYTES // logits if on_cpu else GPU_ROWS,
        budget=2**30 if free is None else int(SHARE_OF_FREE_MEMORY * free),
        bytes_of_row=_TENSORS * width * size + _MATRICES * dense_heads * length * size,
        bytes_of_copy=length * bytes_of_token + logits,
    )
