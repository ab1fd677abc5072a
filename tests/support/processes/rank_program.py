"""What somebody would run under torchrun: each process captures the heads that it has of a shared model.

    torchrun --nproc-per-node 2 rank_program.py capture OUT MODEL ...
    torchrun --nproc-per-node 2 rank_program.py dies OUT MODEL

Each process leaves `said_{rank}.json` in OUT: what it was told, by the name of what it tried.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

import torch

from att_viz import AttentionSaver, SelfAttentionModel
from att_viz.analysis import attention_rollout
from att_viz.capture import RowCollector, capture_attention
from att_viz.errors import AttVizError, CaptureError

PROMPT = "Alice and Bob are siblings. Who is Bob's sister?"
NEW_TOKENS = 6
LONG = 600
"""Tokens; from 512 on statistics need no rows."""


def long_ids(batch: int = 1, length: int = 150) -> torch.Tensor:
    """Token ids that fill more than two rows of tiles."""
    return torch.randint(6, 300, (batch, length), generator=torch.Generator().manual_seed(3))


def padding(batch: int, length: int) -> torch.Tensor:
    """The mask of a batch whose first sequence is padded on the left."""
    mask = torch.ones(batch, length, dtype=torch.int64)
    mask[0, :10] = 0
    return mask


def generate(model: SelfAttentionModel, out: Path) -> Any:
    """A completion, kept as `generated.h5`."""
    return model.generate_text(PROMPT, NEW_TOKENS, str(out / "generated"), do_sample=True, seed=5)[1]


@torch.no_grad()
def save(model: SelfAttentionModel, out: Path) -> None:
    """What an `AttentionSaver` keeps of generation, of a padded batch, of some heads, and of statistics alone."""
    named = ["entropy", "top_2", "mean_distance", "maximum"]
    ids, live = long_ids(), cast(Any, model.model)
    with AttentionSaver(
        model, output_file=out / "saved.h5", dtype="float32", statistics=named, answer_from="generated"
    ):
        live.generate(ids, attention_mask=torch.ones_like(ids), max_new_tokens=NEW_TOKENS, do_sample=False)
    batch = long_ids(2, 70)
    with AttentionSaver(model, output_file=out / "batch.h5", dtype="float32", head_ids=[1, 3], layer_ids=[1]):
        model(input_ids=batch, attention_mask=padding(2, 70))
    with AttentionSaver(model, output_file=out / "one_head.h5", head_ids=[3], compute_softmax=False):
        model(input_ids=ids)
    with AttentionSaver(model, output_file=out / "statistics.h5", save_statistic_only=True, statistics=named[::2]):
        model(input_ids=long_ids(1, LONG))
    interrupt(model, out / "resumed.h5", ids)
    with AttentionSaver(model, output_file=out / "resumed.h5", dtype="float32", resume=True):
        model(input_ids=ids)


@torch.no_grad()
def save_both_ways(model: SelfAttentionModel, out: Path) -> None:
    """What an `AttentionSaver` keeps of a padded batch whose tokens look both ways."""
    kinds = torch.zeros(2, 150, dtype=torch.int64)
    kinds[0, 20:90] = kinds[1, :70] = kinds[1, 80:90] = 1
    inputs = {"input_ids": long_ids(2), "attention_mask": padding(2, 150), "token_type_ids": kinds}
    with AttentionSaver(model, output_file=out / "both.h5", dtype="float32", statistics=["mean_distance"]):
        cast(Any, model.model)(**inputs)


def interrupt(model: SelfAttentionModel, file: Path, ids: torch.Tensor) -> None:
    """Leave a run in the middle of its second layer."""
    blocks = cast(Any, model.model).model.layers

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    hook = blocks[1].mlp.register_forward_pre_hook(stop)
    # Where several stop, the first process may learn that another has before it comes here itself.
    with suppress(KeyboardInterrupt, CaptureError), AttentionSaver(model, output_file=file, dtype="float32"):
        model(input_ids=ids)
    hook.remove()
    if int(os.environ.get("RANK", "0")) == 0:
        assert file.with_name(f"{file.name}.partial").exists()


def capture(directories: list[Path], out: Path, said: dict[str, str]) -> None:
    """Everything that works, and what is refused in all processes; the last model's heads cannot be dealt out."""
    *good, bad = directories
    for directory in good:
        model = SelfAttentionModel(directory, tp_plan="auto", dtype="float32")
        place = out / directory.name
        if directory.name == "gemma3":
            save_both_ways(model, place)
            continue
        matrix = generate(model, place)
        save(model, place)
    told(said, "rows", lambda: matrix.rows(0, 0))
    told(said, "save", lambda: matrix.save(out / "elsewhere.h5"))
    told(said, "rollout", lambda: attention_rollout(matrix))
    model.generate_text(PROMPT, 1, influence="auto")
    told(said, "influence", lambda: model.generate_text(PROMPT, 2, influence="words"))
    told(said, "capture", lambda: capture_attention(model.model, RowCollector(8)).__enter__())
    told(said, "inputs", lambda: model.generate_text(f"Process {rank()}", 1))
    told(said, "uneven", lambda: SelfAttentionModel(bad, tp_plan="auto"))
    told(said, "device", lambda: SelfAttentionModel(directories[0], tp_plan="auto", device="cpu"))

    def other_inputs() -> None:
        with AttentionSaver(model, output_file=out / "other.h5"):
            model(input_ids=long_ids() + rank())

    told(said, "saver", other_inputs)
    interrupt(model, out / "left.h5", long_ids())

    def begin_anew() -> None:
        with AttentionSaver(model, output_file=out / "left.h5"):
            model(input_ids=long_ids())

    told(said, "left", begin_anew)


def complete(directories: list[Path], out: Path, said: dict[str, str]) -> None:
    """A completion by one model."""
    generate(SelfAttentionModel(directories[0], tp_plan="auto", dtype="float32"), out)


def dies(directories: list[Path], out: Path, said: dict[str, str]) -> None:
    """One process ends in the middle of a layer."""
    model = SelfAttentionModel(directories[0], tp_plan="auto", dtype="float32")
    if rank() == 1:
        layer = model.model.model.layers[1]
        layer.mlp.register_forward_pre_hook(lambda *_: os._exit(3))

    def run() -> None:
        with torch.no_grad(), AttentionSaver(model, output_file=out / "dead.h5"):
            model(input_ids=long_ids())

    told(said, "dead", run)


def told(said: dict[str, str], name: str, action: Callable[[], object]) -> None:
    """Keep what an action is refused with."""
    try:
        action()
    except AttVizError as error:
        said[name] = str(error)


def rank() -> int:
    """The number of this process."""
    return int(os.environ["RANK"])


def main() -> None:
    """See the head of this file."""
    name, out, *directories = sys.argv[1:]
    torch.set_num_threads(1)
    said: dict[str, str] = {}
    try:
        {"capture": capture, "complete": complete, "dies": dies}[name](
            [Path(each) for each in directories], Path(out), said
        )
    finally:
        (Path(out) / f"said_{rank()}.json").write_text(json.dumps(said), "utf-8")


if __name__ == "__main__":
    main()
