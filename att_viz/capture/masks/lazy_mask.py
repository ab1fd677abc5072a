"""An attention mask without storage: a tensor to transformers, a pattern to the tile loop."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import torch
from torch.utils._pytree import tree_map
from transformers.masking_utils import causal_mask_function

from att_viz.capture.masks.attention_pattern import RulePattern
from att_viz.capture.masks.mask_rules import MaskFunction
from att_viz.capture.masks.model_mask import ModelMask, implementation_of
from att_viz.errors import CaptureError

__all__ = ["MATERIALISE_LIMIT", "LazyMask", "lazy_mask"]

MATERIALISE_LIMIT = 2**28
"""The largest mask (in elements, one byte each) that is made when a model computes with its mask."""


class LazyMask(torch.Tensor):
    """A bool tensor [batch, 1, queries, keys] that holds the rules of the mask instead of its elements.

    Passing it on, moving it to a device and looking at its shape cost nothing; any other operation makes the
    elements first. Added to scores, they are what eager attention adds: 0 where a key is visible and the lowest number
    where it is hidden. A model gets there that shares its configuration with one whose capture ends during the forward
    pass: the mask was made for att_viz, and the layers that are left add it to their scores.

    Attributes:
        pattern: the rules.
        of_model: what the model's own attention would get instead; None if that is not known.
    """

    pattern: RulePattern
    of_model: ModelMask | None

    # Looking at an attribute would go through Python otherwise, in every layer of every decoding step.
    __torch_function__ = torch._C._disabled_torch_function_impl  # type: ignore[assignment]

    @staticmethod
    def __new__(cls, pattern: RulePattern, batch: int, of_model: ModelMask | None = None) -> LazyMask:
        """Make the mask of a pattern."""
        mask = torch.Tensor._make_wrapper_subclass(
            cls, (batch, 1, pattern.queries, pattern.keys), dtype=torch.bool, device=pattern.device
        )
        mask.pattern, mask.of_model = pattern, of_model
        return mask

    @classmethod
    def __torch_dispatch__(  # type: ignore[override]
        cls, func: Any, types: Any, args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None
    ) -> Any:
        """Run any operation, on the elements where it needs them."""
        kwargs = kwargs or {}
        moved = func is torch.ops.aten._to_copy.default and kwargs.get("dtype") in (None, torch.bool)
        if moved or func in (torch.ops.aten.detach.default, torch.ops.aten.alias.default):
            return args[0]._on(kwargs.get("device"))
        if func in _ADDITIONS:
            return func(*_as_summands(*args), **kwargs)
        args, kwargs = tree_map(_elements, (args, kwargs))
        return func(*args, **kwargs)

    def _on(self, device: torch.device | None) -> LazyMask:
        if device is None or torch.device(device) == self.pattern.device:
            return LazyMask(self.pattern, self.shape[0], self.of_model)
        return LazyMask(replace(self.pattern, device=torch.device(device)), self.shape[0], self.of_model)

    def materialise(self) -> torch.Tensor:
        """The elements, as an ordinary bool tensor [batch, 1, queries, keys].

        Raises:
            CaptureError: if there are more than `MATERIALISE_LIMIT` of them.
        """
        batch, _, queries, keys = self.shape
        if batch * queries * keys > MATERIALISE_LIMIT:
            raise CaptureError(
                f"this model computes with its attention mask, which would take {batch * queries * keys:,} bytes "
                f"for {queries:,} queries and {keys:,} keys (the limit is {MATERIALISE_LIMIT:,}); "
                "use a shorter prompt, or feed it in chunks through a cache"
            )
        everything = ((0, batch), (0, queries), (0, keys))
        if not self.pattern.vectorise:
            return self.pattern.visible(*everything).contiguous()
        # Within a dispatched operation torch.vmap does not work; another thread is outside of it.
        with ThreadPoolExecutor(1) as outside:
            return outside.submit(self.pattern.visible, *everything).result().contiguous()

    def __repr__(self, *, tensor_contents: Any = None) -> str:  # type: ignore[override]
        return f"LazyMask(shape={list(self.shape)}, rules={self.pattern.rules})"


_ADDITIONS = (torch.ops.aten.add.Tensor, torch.ops.aten.add_.Tensor)


def _as_summands(*sides: Any) -> list[Any]:
    """The sides of an addition: a mask beside floats as what hides keys from scores, else as its elements."""
    floats = [side.dtype for side in sides if isinstance(side, torch.Tensor) and side.is_floating_point()]
    if not floats:
        return [_elements(side) for side in sides]
    return [_hiding(side, floats[0]) if isinstance(side, LazyMask) else side for side in sides]


def _hiding(mask: LazyMask, dtype: torch.dtype) -> torch.Tensor:
    visible = mask.materialise()
    shown = torch.zeros(visible.shape, dtype=dtype, device=visible.device)
    return shown.masked_fill_(~visible, torch.finfo(dtype).min)


def lazy_mask(
    batch_size: int,
    q_length: int,
    kv_length: int,
    q_offset: int | torch.Tensor = 0,
    kv_offset: int | torch.Tensor = 0,
    mask_function: MaskFunction | None = None,
    attention_mask: torch.Tensor | None = None,
    use_vmap: bool = False,
    device: torch.device | str = "cpu",
    **others: Any,
) -> LazyMask:
    """The mask interface of att_viz; see `transformers.masking_utils.sdpa_mask` for the arguments."""
    # A static cache passes a tensor that it changes in place afterwards, so the number is taken now.
    query_offset, key_offset = int(q_offset), int(kv_offset)
    implementation = implementation_of(others.get("config"))
    of_model = None
    if implementation is not None:
        of_model = ModelMask(
            implementation,
            {
                "batch_size": batch_size,
                "q_length": q_length,
                "kv_length": kv_length,
                "q_offset": query_offset,
                "kv_offset": key_offset,
                "mask_function": mask_function or causal_mask_function,
                "attention_mask": attention_mask,
                "use_vmap": use_vmap,
                "device": device,
                **others,
            },
        )
    padding = None
    if attention_mask is not None:
        padding = attention_mask.to(torch.bool)[:, key_offset : key_offset + kv_length]
        padding = torch.nn.functional.pad(padding, (0, kv_length - padding.shape[-1]))
        if bool(padding.all()):
            padding = None
    pattern = RulePattern(
        function=mask_function or causal_mask_function,
        queries=q_length,
        keys=kv_length,
        query_offset=query_offset,
        key_offset=key_offset,
        padding=padding,
        vectorise=use_vmap,
        device=torch.device(device),
    )
    return LazyMask(pattern, batch_size, of_model)


def _elements(value: Any) -> Any:
    return value.materialise() if isinstance(value, LazyMask) else value
