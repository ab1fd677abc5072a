"""The values of one layer's keys as they come, and the norms of what they bring."""

from __future__ import annotations

from dataclasses import dataclass, field

import torch

from att_viz.capture.tiles.attention_call import AttentionCall

__all__ = ["KEYS_AT_ONCE", "LayerValues"]

KEYS_AT_ONCE = 256
"""Norms are computed for this many keys together, so that a decoding step only sets its values aside."""


@dataclass
class LayerValues:
    """What is known of one layer.

    Attributes:
        gram: float32 [heads, value width, value width], W_O^h times its transpose; None until the projection is found.
        projection: the output projection, once it is found.
        lost: whether the module was left without calling its projection.
        call: what the module is computing, until its projection is found.
        norms: float32 [batch, heads, keys], as far as they are computed.
        values: [batch, key-value heads, n, value width], the values of the keys after those.
        whole: [batch, key-value heads, `next`, value width], the values of all keys, in the memory of a cache, where
            those of a last part of `values` are to be taken from it.
        memory: where the values of the last call lay.
        waiting: how many keys have no norms yet.
        next: the position after the last of them.
        kept: [batch, key-value heads, n, value width], the values of the keys that have norms; None to forget them.
    """

    gram: torch.Tensor | None = None
    projection: torch.nn.Module | None = None
    lost: bool = False
    call: AttentionCall | None = None
    norms: torch.Tensor | None = None
    values: list[torch.Tensor] = field(default_factory=list)
    whole: torch.Tensor | None = None
    memory: int = 0
    waiting: int = 0
    next: int = 0
    kept: list[torch.Tensor] | None = None

    def take(self, call: AttentionCall) -> None:
        """Take the values of the keys that are new: those of the call's queries."""
        start, key_offset = call.pattern.query_offset, call.pattern.key_offset
        count, memory = call.query.shape[2], call.value.data_ptr()
        stop = start + count
        anew, self.memory = memory != self.memory, memory
        other = self.norms is not None and len(self.norms) != len(call.query)
        if 0 < start == self.next and key_offset == 0 and anew and not other and call.value.shape[2] == stop:
            # A cache that grows makes a new tensor for each call, and none changes what is in the last one: a copy of
            # each step's values would take longer than all else here.
            self.whole, self.next, self.waiting = call.value, stop, self.waiting + count
            if self.waiting >= KEYS_AT_ONCE:
                self.compute()
            return
        self._cut_out()
        if start == 0 or other:
            self.norms, self.values, self.waiting, self.next = None, [], 0, 0
            self.kept = None if self.kept is None else []
        if start < self.next:
            # Rejected drafts: their positions are filled anew.
            self.compute()
            assert self.norms is not None
            self.norms, self.next = self.norms[..., :start], start
            if self.kept is not None:
                self.kept = [torch.cat(self.kept, 2)[:, :, :start]]
        if self.next < key_offset:
            self.compute()
            gone = call.query.new_zeros((*call.query.shape[:2], key_offset - self.next), dtype=torch.float32)
            self.norms, self.next = _joined(self.norms, gone), key_offset
            if self.kept is not None:
                batch, groups, _, width = call.value.shape
                self.kept.append(call.value.new_zeros((batch, groups, gone.shape[2], width)))
        values = call.value.narrow(2, self.next - key_offset, stop - self.next)
        many = values.shape[2] >= KEYS_AT_ONCE
        # A static cache changes its values in place.
        self.values.append(values if many else values.clone())
        self.waiting += stop - self.next
        self.next = stop
        if self.waiting >= KEYS_AT_ONCE:
            self.compute()

    def _cut_out(self) -> None:
        """Take what waits in the memory of a cache out of it."""
        if self.whole is not None:
            there = self.waiting - sum(values.shape[2] for values in self.values)
            self.values.append(self.whole.narrow(2, self.next - there, there).clone())
            self.whole = None

    def compute(self) -> None:
        """Turn the values into norms."""
        self._cut_out()
        assert self.gram is not None
        heads, width, _ = self.gram.shape
        for values in [torch.cat(self.values, 2)] if self.values else []:
            gram = self.gram.view(values.shape[1], heads // values.shape[1], width, width)
            with torch.autocast(values.device.type, enabled=False):
                for some in torch.split(values, KEYS_AT_ONCE, 2):
                    brought = some[:, :, None].float()
                    squares = (brought @ gram).mul_(brought).sum(-1).clamp_min_(0.0)
                    self.norms = _joined(self.norms, squares.sqrt_().flatten(1, 2))
            if self.kept is not None:
                # A copy: what came may be a part of a larger tensor, with queries and keys.
                self.kept.append(values)
        self.values, self.waiting = [], 0


def _joined(before: torch.Tensor | None, after: torch.Tensor) -> torch.Tensor:
    return after if before is None else torch.cat([before, after], -1)
