"""Kills `att-viz capture` or `att-viz extract` many times, and gives the same command again each time.

    python -m campaigns.killed_commands capture --kills 200
    python -m campaigns.killed_commands extract --kills 100
    python -m campaigns.killed_commands capture-influence extract-answer --all-moments

The command that is given again must end with status 0 and leave what a run leaves that nobody killed, to the last
number. Half of the kills come at a random time, the other half just before (or in the midst of) a call that changes a
file, so that the few moments between the last write and the last rename are met as often as any other. --all-moments
kills at each such call instead. Runs are forked from a process that has imported torch, which makes them cheap.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path

os.environ.update(OMP_NUM_THREADS="1", HF_HUB_OFFLINE="1", TRANSFORMERS_OFFLINE="1")

import torch
from support.files.file_contents import directory_contents
from support.processes.killing import Ended, run

from att_viz.cli import main as att_viz_main
from att_viz.self_attention_model import SelfAttentionModel

TEXT = "Tom is a grey cat and Jerry is a small mouse. Tom chases Jerry through the house, but Jerry is faster. "


def _capture(model: str, directory: Path) -> list[str]:
    prompts = [part for name in ("Tom", "Jerry", "Spike") for part in ("--prompt", f"{name} is a cat. {TEXT}")]
    sampling = ["--temperature", "1", "--max-new-tokens", "6"]
    return ["capture", "--model", model, *prompts, *sampling, "--output-dir", str(directory / "samples")]


def _capture_pickles(model: str, directory: Path) -> list[str]:
    return [*_capture(model, directory), "--format", "pickle"]


def _capture_influence(model: str, directory: Path) -> list[str]:
    return [*_capture(model, directory), "--influence", "words"]


def _extract(model: str, directory: Path) -> list[str]:
    text = directory / "text.txt"
    text.write_text(TEXT * 12)
    options = ["--statistic", "entropy", "--store-as", "float32", "--resume"]
    return ["extract", str(text), "--model", model, *options, "-o", str(directory / "samples" / "attention.h5")]


def _extract_answer(model: str, directory: Path) -> list[str]:
    return [*_extract(model, directory), "--statistics-only", "--answer-from", "200"]


COMMANDS: dict[str, Callable[[str, Path], list[str]]] = {
    "capture": _capture,
    "capture-pickles": _capture_pickles,
    "capture-influence": _capture_influence,
    "extract": _extract,
    "extract-answer": _extract_answer,
}


def _main_with(arguments: list[str]) -> None:
    # A fork has torch make its pool of threads anew when it is first needed, and torch takes no lock for that: of two
    # threads that begin to compute at once (transformers reads weights with several), one finds none, which is its
    # error "Invalid thread pool". While there is one thread, nothing can come between.
    torch.set_num_threads(1)
    sys.argv = ["att-viz", *arguments]
    att_viz_main()


def _import_everything(model: str) -> None:
    """Do what every run would do first, as far as it leaves nothing behind but imported modules."""
    for name in (
        "kernels.few_rows_kernel",
        "kernels.row_kernel",
        "kernels.pack_kernel",
        "saver.attention_saver",
        "completion",
    ):
        import_module(f"att_viz.capture.{name}")
    SelfAttentionModel(model)


def _finished_samples(directory: Path) -> dict[Path, int]:
    """When the files were written that a manifest calls finished; it must be readable at any time."""
    path = directory / "manifest.json"
    samples = json.loads(path.read_text())["samples"] if path.exists() else []
    return {directory / sample["file"]: (directory / sample["file"]).stat().st_mtime_ns for sample in samples}


class Campaign:
    """One command, killed in directories of their own.

    Args:
        command: gives the arguments of the command, for a model and a directory.
        model: the model to run.
        directory: where to work.
    """

    def __init__(self, command: Callable[[str, Path], list[str]], model: str, directory: Path) -> None:
        self._command, self._model, self._directory = command, model, directory
        # The first run may compile and keep what later ones load.
        for name in ("first", "whole"):
            whole = self._place(name)
            self.whole = self._run(whole)
            assert self.whole.status == 0, self._log(whole)
        self._expected = directory_contents(whole / "samples")

    def _place(self, name: str) -> Path:
        place = self._directory / name
        place.mkdir(parents=True)
        return place

    def _log(self, place: Path) -> str:
        return (place / "log").read_text()

    def _run(self, place: Path, moment: int | None = None, seconds: float | None = None) -> Ended:
        arguments = self._command(self._model, place)
        return run(partial(_main_with, arguments), place / "log", moment=moment, seconds=seconds)

    def kill(self, name: str, moment: int | None = None, seconds: float | None = None) -> bool:
        """Kill a run and give the command again; returns whether it was killed before it ended by itself."""
        place = self._place(name)
        when = f"killed at moment {moment}" if seconds is None else f"killed after {seconds:.3f} s"
        dead = self._run(place, moment, seconds)
        assert dead.status in (0, -signal.SIGKILL), f"{when}: {self._log(place)}"
        finished = _finished_samples(place / "samples")
        again = self._run(place)
        assert again.status == 0, f"{when}, the next run ended with {again.status}: {self._log(place)}"
        found = directory_contents(place / "samples")
        assert found.keys() == self._expected.keys(), f"{when}: the files are {sorted(found)}"
        for file, content in self._expected.items():
            assert found[file] == content, f"{when}: {file} differs"
        for path, written in finished.items():
            assert path.stat().st_mtime_ns == written, f"{when}: {path.name}, which was finished, was made again"
        shutil.rmtree(place)
        return dead.status != 0


def _killed(campaign: Campaign, kills: int | None, chance: random.Random) -> int:
    """Kill so many runs, or one at each moment; returns how many were killed before they ended by themselves."""
    whole, done = campaign.whole, 0
    if kills is None:
        return sum(campaign.kill(f"moment_{moment}", moment=moment) for moment in range(whole.moments))
    rounds = 0
    while done < kills:
        name, rounds = f"round_{rounds}", rounds + 1
        if done % 2:
            done += campaign.kill(name, seconds=chance.uniform(0, whole.seconds))
        else:
            done += campaign.kill(name, moment=chance.randrange(whole.moments))
    return done


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("commands", nargs="+", choices=COMMANDS)
    parser.add_argument("--kills", type=int, default=20, help="of each command")
    parser.add_argument("--all-moments", action="store_true", help="kill at every call that changes a file")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--model", default="demo")
    parser.add_argument("--directory", type=Path, help="where to work; by default a temporary directory")
    options = parser.parse_args()
    torch.set_num_threads(1)
    _import_everything(options.model)
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory(prefix="killed_") as scratch:
        for command in options.commands:
            place = (options.directory or Path(scratch)) / command
            campaign = Campaign(COMMANDS[command], options.model, place)
            kills = _killed(campaign, None if options.all_moments else options.kills, chance)
            print(
                f"{command}: {kills} kills of runs of {campaign.whole.seconds:.2f} s and {campaign.whole.moments} "
                "moments; each next run ended with status 0 and left the files of a run that was not killed",
                flush=True,
            )


if __name__ == "__main__":
    main()
