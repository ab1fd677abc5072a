"""How many sequences of a batch fit in memory at once, and what running out of it looks like."""

from __future__ import annotations

import torch

from att_viz.system.memory import available_bytes

__all__ = ["free_bytes", "is_out_of_memory", "sequences_at_once"]

SHARE_OF_FREE_MEMORY = 0.5
"""Estimates are rough, and others use the machine too."""
MATRICES = 4
"""Float32 matrices [length, length] that a sequence needs: the fused layer, the rollout in float64, and a copy."""
HIDDEN_STATES = 16
"""Tensors [length, width] that exist at once within a layer, where the width is that of a typical parameter."""


def sequences_at_once(model: torch.nn.Module, length: int, dense_heads: int = 0) -> int:
    """How many sequences can be attributed at once, by the memory that is free now.

    Args:
        model: the model, which is loaded already.
        length: the number of tokens of each sequence.
        dense_heads: the number of heads, where the model makes each layer's weights as a whole; 0 where they are
            made in tiles.

    Returns:
        At least 1.
    """
    free = free_bytes(model)
    if free is None:
        return 1
    # The median leaves out the embedding, whose longest side is the vocabulary.
    sizes = sorted(max(parameter.shape) for parameter in model.parameters() if parameter.ndim > 1)
    width = sizes[len(sizes) // 2] if sizes else 1
    of_one = 4 * length * (length * (MATRICES + 3 * dense_heads) + HIDDEN_STATES * width)
    return max(1, int(SHARE_OF_FREE_MEMORY * free) // of_one)


def free_bytes(model: torch.nn.Module) -> int | None:
    """What is free where it is scarcest: on the model's GPU, if it is on one, and on the machine."""
    machine = available_bytes()
    devices = {parameter.device for parameter in model.parameters() if parameter.device.type == "cuda"}
    on_devices = [torch.cuda.mem_get_info(device)[0] for device in devices]
    known = [*on_devices, *([] if machine is None else [machine])]
    return min(known, default=None)


def is_out_of_memory(error: BaseException) -> bool:
    """Whether an exception says that memory ran out, on a GPU or on the machine."""
    if isinstance(error, (MemoryError, torch.OutOfMemoryError)):
        return True
    return isinstance(error, RuntimeError) and any(
        words in str(error) for words in ("can't allocate memory", "not enough memory", "out of memory")
    )
