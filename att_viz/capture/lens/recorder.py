"""Taking the lens while a model runs, in prefill and in decoding."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from typing import Any

import numpy as np
import torch

from att_viz.capture.lens.parts import LensParts, find_lens_parts, stream_of
from att_viz.capture.lens.reading import LensReading, final_tokens, read_residual
from att_viz.errors import CaptureError, InvalidInputError
from att_viz.model.facts import longest_sequence
from att_viz.model.generation_arguments import checked_arguments
from att_viz.system.progress import progress_bar

__all__ = ["LensRecorder", "recording_lens", "run_lens", "run_without_logits"]


_HELD_BYTES = 2**28


class LensRecorder:
    """Reads every boundary of a model that runs.

    The rank of the final token is known only when a forward pass ends, so residuals are held until then. Where
    those of a long prompt would take more than 256 MiB, `look_ahead` runs the model once more, for the final tokens
    alone; then each residual is read and forgotten when it appears.

    Args:
        parts: the parts of the model.
        boundaries: which boundaries to read, ascending; the last one is always among them.
        top_k: how many tokens to keep for each.
        on_read: called with the number of positions whenever a boundary has been read there.
    """

    def __init__(
        self, parts: LensParts, boundaries: Sequence[int], top_k: int, on_read: Callable[[int], object]
    ) -> None:
        self._on_read = on_read
        self.parts = parts
        self.boundaries = tuple(boundaries)
        self.top_k = top_k
        self._held: dict[int, torch.Tensor] = {}
        self._known: torch.Tensor | None = None
        self._looking_ahead = False
        self._readings: dict[int, list[LensReading]] = {boundary: [] for boundary in self.boundaries}

    def look_ahead(self, model: Any, ids: torch.Tensor) -> None:
        """Learn the final tokens of a long prompt before it is run.

        Args:
            model: the model.
            ids: int64 [1, positions], the tokens of the next forward pass.
        """
        if len(self.boundaries) * ids.shape[1] * self.parts.residual_bytes <= _HELD_BYTES:
            return
        self._looking_ahead = True
        try:
            run_without_logits(model, self.parts, ids)
        finally:
            self._looking_ahead = False

    @torch.no_grad()
    def __call__(self, boundary: int, residual: torch.Tensor) -> None:
        """Take a residual; the model is about to use it.

        Args:
            boundary: its number.
            residual: [1, positions, width].

        Raises:
            CaptureError: if the model runs on a batch.
        """
        if len(residual) != 1:
            raise CaptureError("the logit lens reads one sequence, but the model was run on a batch")
        last = boundary == self.boundaries[-1]
        if self._looking_ahead:
            self._known = final_tokens(self.parts, residual) if last else None
            return
        if self._known is None:
            # Some models add to the residual in place.
            self._held[boundary] = residual.clone()
        else:
            self._read(boundary, residual, self._known)
        if last:
            self._known = None
            if self._held:
                finals = final_tokens(self.parts, residual)
                for held in self.boundaries:
                    self._read(held, self._held.pop(held), finals)

    def _read(self, boundary: int, residual: torch.Tensor, finals: torch.Tensor) -> None:
        self._readings[boundary].append(read_residual(self.parts, residual, finals, self.top_k))
        self._on_read(residual.shape[1])

    def attach(self) -> list[Any]:
        """Hook the recorder to the model.

        Returns:
            The handles of the hooks.
        """
        layers = self.parts.layers
        hooks = [
            layers[boundary].register_forward_pre_hook(partial(self._take_input, boundary), with_kwargs=True)
            for boundary in self.boundaries[:-1]
        ]
        return [*hooks, layers[-1].register_forward_hook(self._take_output)]

    def _take_input(self, boundary: int, _: torch.nn.Module, arguments: tuple[Any, ...], named: dict[str, Any]) -> None:
        self(boundary, _residual_in((*arguments, *named.values())))

    def _take_output(self, _: torch.nn.Module, __: tuple[Any, ...], result: Any) -> None:
        self(self.boundaries[-1], _residual_in(result if isinstance(result, (tuple, list)) else (result,)))

    def reading(self, boundary: int) -> LensReading:
        """All positions of one boundary, in order."""
        pieces = self._readings[boundary]
        if not pieces:
            raise CaptureError("the model did not run while its logit lens was recorded")
        return LensReading(
            *(np.concatenate([getattr(piece, name) for piece in pieces]) for name in LensReading.__annotations__)
        )


def _residual_in(values: Iterable[Any]) -> torch.Tensor:
    residual = stream_of(values)
    if residual is None:
        raise CaptureError("a layer was called without a residual of shape [batch, positions, width]")
    return residual


@contextmanager
def recording_lens(
    model: Any,
    top_k: int,
    boundaries: Sequence[int] | None = None,
    on_read: Callable[[int], object] = lambda positions: None,
) -> Iterator[LensRecorder]:
    """Read every residual of a model, while the context lasts.

    Args:
        model: a causal language model of transformers.
        top_k: how many tokens to keep for each boundary and position.
        boundaries: which boundaries to read, 0 (the embeddings) to the number of layers (what the model itself
            predicts); by default all. The last one is always read.
        on_read: called with the number of positions whenever a boundary has been read there.

    Yields:
        The recorder.

    Raises:
        CaptureError: if the model's residuals cannot be read.
        InvalidInputError: if `top_k` or `boundaries` cannot be used.
    """
    parts = find_lens_parts(model)
    count = len(parts.layers)
    wanted = sorted({*(range(count) if boundaries is None else boundaries), count})
    if wanted[0] < 0 or wanted[-1] > count:
        raise InvalidInputError(
            f"layers are {list(boundaries or ())}; the model has {count} layers, so give numbers from 0 (the "
            f"embeddings) to {count} (what the model predicts)"
        )
    if not 1 <= top_k <= parts.vocabulary_size:
        raise InvalidInputError(
            f"top_k is {top_k}; give a number from 1 to {parts.vocabulary_size:,}, the size of the vocabulary"
        )
    recorder = LensRecorder(parts, wanted, top_k, on_read)
    with ExitStack() as stack:
        for hook in recorder.attach():
            stack.callback(hook.remove)
        yield recorder


def run_without_logits(model: Any, parts: LensParts, ids: torch.Tensor) -> None:
    """Run a model on tokens, but its output head on the last of them only: the logits of all could fill the memory.

    Args:
        model: the model.
        parts: its parts.
        ids: int64 [1, positions].
    """

    def only_last(_: torch.nn.Module, arguments: tuple[Any, ...]) -> tuple[Any, ...] | None:
        return None if parts.busy else (arguments[0][:, -1:], *arguments[1:])

    hook = parts.head.register_forward_pre_hook(only_last)
    try:
        with torch.no_grad():
            model(input_ids=ids, use_cache=False)
    finally:
        hook.remove()


def run_lens(
    model: Any, ids: Sequence[int], *, top_k: int, boundaries: Sequence[int] | None, max_new_tokens: int
) -> tuple[list[int], LensRecorder]:
    """Run a model on a prompt, let it go on, and read its residuals.

    Args:
        model: a causal language model of transformers.
        ids: the token ids of the prompt.
        top_k: how many tokens to keep for each boundary and position.
        boundaries: which boundaries to read; by default all.
        max_new_tokens: how many tokens to generate at most, always the likeliest; 0 for none.

    Returns:
        All token ids, prompt first, and the recorder. There is a reading at every position but that of the last
        generated token, which is never fed back.

    Raises:
        CaptureError: if the model's residuals cannot be read.
        InvalidInputError: if the prompt is too long for the model, or an argument cannot be used.
    """
    limit = longest_sequence(model)
    if limit is not None and len(ids) > limit:
        raise InvalidInputError(
            f"the prompt has {len(ids):,} tokens, but the model has positions for {limit:,} only; shorten the prompt"
        )
    known = model.get_input_embeddings().weight.shape[0]
    if not all(0 <= number < known for number in ids):
        raise InvalidInputError(
            f"the prompt holds ids {min(ids)} to {max(ids)}; this model has ids from 0 to {known - 1}"
        )
    room = max_new_tokens if limit is None else min(max_new_tokens, limit + 1 - len(ids))
    prompt = torch.tensor([list(ids)], dtype=torch.long, device=model.device)
    with (
        progress_bar(None, "logit lens", "reading") as bar,
        recording_lens(model, top_k, boundaries, bar.update) as recorder,
    ):
        bar.total = len(recorder.boundaries) * (len(ids) + max(room - 1, 0))
        recorder.look_ahead(model, prompt)
        if room == 0:
            run_without_logits(model, recorder.parts, prompt)
            return list(ids), recorder
        with torch.no_grad():
            sequence: torch.Tensor = model.generate(
                input_ids=prompt,
                attention_mask=torch.ones_like(prompt),
                max_new_tokens=room,
                disable_compile=True,
                **checked_arguments({"use_cache": True}, model.generation_config),
            )
    return sequence[0].tolist(), recorder
