"""The processes that share a model (tensor parallelism), and which of its heads this one has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import gcd
from typing import Any

import torch.distributed
from transformers import PreTrainedModel

from att_viz.capture.hooks.attention_layers import AttentionLayer
from att_viz.errors import CaptureError
from att_viz.model.facts import attention_facts

__all__ = ["Ranks", "ranks_of"]

_LAYER_NUMBER = re.compile(r"\.\d+(?=\.|$)")


@dataclass(frozen=True)
class Ranks:
    """The processes that run a model together, as one of them sees it.

    transformers deals the heads out in order: of H heads and n processes, process r has H / n from r · H / n on
    (`Shard(0)` of the query projection, Megatron's column-parallel layer, Shoeybi et al. 2019, section 3).

    Attributes:
        rank: the number of this process among them; number 0 brings everything together.
        members: their numbers among all processes that torch.distributed knows.
        heads: how many heads a layer has.
        here: the numbers of the heads whose rows this process brings. Where the plan leaves attention whole, every
            process computes all heads, and only number 0 brings them.
        computed: how many heads a layer computes here.
    """

    rank: int
    members: tuple[int, ...]
    heads: int
    here: range
    computed: int

    @property
    def gathers(self) -> bool:
        """Whether this is the process that everything comes together at."""
        return self.rank == 0

    @property
    def others(self) -> range:
        """The numbers of the processes that send their rows."""
        return range(1, len(self.members))

    def check_computed(self, layer: int, heads: int) -> None:
        """Refuse a layer that has another number of heads here than it should.

        Raises:
            CaptureError: naming both.
        """
        if heads != self.computed:
            raise CaptureError(
                f"layer {layer} computes {heads} heads in process {self.rank} of {len(self.members)}, but "
                f"{self.computed} of its {self.heads} heads were expected there, so which these are is not known; load "
                "the model without tp_plan"
            )


def ranks_of(model: PreTrainedModel, layers: Sequence[AttentionLayer]) -> Ranks | None:
    """Find out which processes share a model, and which heads are here.

    Args:
        model: a model of transformers, loaded with `tp_plan="auto"` (`DistributedConfig`) or as usual.
        layers: its attention layers.

    Returns:
        The processes; None where one process has the whole model.

    Raises:
        CaptureError: if the heads cannot be dealt out evenly, or the model is shared in another way as well.
    """
    mesh: Any = getattr(model, "_device_mesh", None)
    count = getattr(model, "_tp_size", None) or 1
    if mesh is None or count == 1:
        return None
    if mesh.size() != count:
        raise CaptureError(
            f"{type(model).__name__} is shared by tensor parallelism ({count} processes) and in another way as well "
            f"({mesh.size()} processes in all); load it with tp_plan alone"
        )
    mesh = mesh["tp"] if mesh.ndim > 1 else mesh
    members = tuple(torch.distributed.get_process_group_ranks(mesh.get_group()))
    rank = mesh.get_local_rank()
    facts = attention_facts(model)
    heads, key_heads = int(facts["heads"]), int(facts["kv_heads"])
    if not _deals_out_heads(model, layers):
        return Ranks(rank, members, heads, range(heads if rank == 0 else 0), heads)
    if heads % count or key_heads % count:
        raise CaptureError(_uneven(type(model).__name__, heads, key_heads, count))
    share = heads // count
    return Ranks(rank, members, heads, range(rank * share, (rank + 1) * share), share)


def _deals_out_heads(model: PreTrainedModel, layers: Sequence[AttentionLayer]) -> bool:
    """Whether a projection of the attention modules gives each process its own columns, by the model's plan."""
    plan: dict[str, str] = getattr(model, "tp_plan", None) or {}
    for layer in layers:
        for name, _ in layer.module.named_children():
            style = plan.get(_LAYER_NUMBER.sub(".*", f"{layer.name}.{name}"), "")
            if style.endswith("colwise"):
                return True
    return False


def _uneven(name: str, heads: int, key_heads: int, count: int) -> str:
    common = gcd(heads, key_heads)
    fitting = [str(number) for number in range(2, common + 1) if common % number == 0]
    what = f"{heads} heads" if heads == key_heads else f"{heads} heads and {key_heads} key-value heads"
    way = (
        f"start {' or '.join(fitting)} processes (torchrun --nproc-per-node {fitting[0]})"
        if fitting
        else "load it without tp_plan; device_map='auto' spreads its layers over several GPUs"
    )
    return f"the {what} of {name} cannot be dealt out evenly to {count} processes; {way}"
