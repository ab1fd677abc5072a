"""Loading a model that several processes share: from a user's words to arguments of `from_pretrained`."""

from __future__ import annotations

import os
from dataclasses import fields
from typing import Any

import torch.distributed

from att_viz.errors import InvalidInputError

__all__ = ["tensor_parallel"]

_NAMES = ("tp_plan", "tp_size")


def tensor_parallel(arguments: dict[str, Any]) -> dict[str, Any]:
    """Take what deals a model out to several processes from the arguments of `from_pretrained`.

    transformers 5.18 and later want it as a `DistributedConfig` and warn of `tp_plan` by itself.

    Args:
        arguments: what the user gave; `tp_plan` and `tp_size` are taken out.

    Returns:
        The same as this version of transformers takes it; empty where the model is for one process.

    Raises:
        InvalidInputError: if this process is alone.
    """
    given = {name: value for name in _NAMES if (value := arguments.pop(name, None)) is not None}
    if not given:
        given_config = arguments.pop("distributed_config", None)
        return {} if given_config is None else {"distributed_config": given_config}
    if "distributed_config" in arguments:
        raise InvalidInputError(f"{' and '.join(given)} cannot be given beside distributed_config; put it in there")
    begun = torch.distributed.is_available() and torch.distributed.is_initialized()
    if begun:
        given.setdefault("tp_size", torch.distributed.get_world_size())
    elif not {"RANK", "WORLD_SIZE"} <= os.environ.keys():
        raise InvalidInputError(
            f"{' and '.join(given)} deals a model out to several processes, and this one was started alone; start the "
            "program with torchrun, such as: torchrun --nproc-per-node 2 program.py"
        )
    config = _config_class()
    if config is None:
        return {"tp_plan": "auto", **given}
    return {"distributed_config": config(**{"tp_plan": "auto", **given})}


def _config_class() -> Any:
    """Transformers' `DistributedConfig`, where that knows of tensor parallelism; None before."""
    try:
        from transformers.distributed.configuration_utils import DistributedConfig
    except ImportError:
        return None
    return DistributedConfig if {*_NAMES} <= {field.name for field in fields(DistributedConfig)} else None
