"""Models whose last layers compute nothing but the rows that a caller wants logits of."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from torch import nn

__all__ = ["every_row"]


@contextmanager
def every_row(model: nn.Module) -> Iterator[None]:
    """Let all layers compute the rows of all tokens, while the context lasts.

    The last layers of Gemma 4 take keys and values of earlier ones. Where `generate` wants the logits of the last token
    only, they compute the row of that token, whose place in the text an attention function is not told.

    Args:
        model: the model. Logits are cut to what was asked for, as ever.

    Yields:
        Nothing.
    """
    with ExitStack() as hooks:
        for module in model.modules():
            if hasattr(module, "_maybe_slice_kv_shared_inputs"):
                hooks.callback(module.register_forward_pre_hook(_of_all_tokens, with_kwargs=True).remove)
        yield


def _of_all_tokens(_: nn.Module, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    return args, {**kwargs, "logits_to_keep": 0}
