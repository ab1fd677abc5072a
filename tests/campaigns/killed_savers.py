"""Kills each way of saving at every moment, and saves again: python -m campaigns.killed_savers [DIRECTORY].

What a kill leaves must not stop the next call, which must give the file of one that was never killed, and nothing else.
It needs neither torch nor transformers.
"""

from __future__ import annotations

import argparse
import shutil
import signal
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
from support.files.file_contents import directory_contents, file_contents
from support.numbers.random_attention import random_matrix
from support.processes.killing import run

from att_viz.analysis.rollout.attention_rollout import attention_rollout
from att_viz.analysis.rollout.table import contributions, write_contributions_csv, write_rollout_npz
from att_viz.archive.lens import save_lens
from att_viz.formats import convert
from att_viz.matrix.logit_lens import LogitLens
from att_viz.system.tables import write_table

TOKENS = 70


def _lens() -> LogitLens:
    values = np.linspace(0, 1, 2 * (TOKENS - 1), dtype=np.float32).reshape(2, -1)
    return LogitLens(
        boundaries=(1, 2),
        token_ids=np.arange(TOKENS),
        prompt_length=TOKENS - 3,
        vocabulary={0: "a"},
        top_ids=np.zeros((*values.shape, 1), np.int32),
        top_probabilities=values[..., None],
        entropy=values,
        rank=np.zeros(values.shape, np.int32),
    )


def _savers() -> dict[str, Callable[[Path], object]]:
    """Functions that write into a directory that holds the archive source.h5."""
    matrix = random_matrix(2, 2, TOKENS)
    rollout = attention_rollout(matrix, target=-1)
    texts = matrix.token_texts
    return {
        "save in place of another": lambda directory: matrix.save(directory / "source.h5"),
        "convert to .h5": lambda directory: convert(directory / "source.h5", directory / "a.h5"),
        "convert to .npz": lambda directory: convert(directory / "source.h5", directory / "a.npz"),
        "convert to .pkl": lambda directory: convert(directory / "source.h5", directory / "a.pkl"),
        "save_lens": lambda directory: save_lens(directory / "source.h5", _lens()),
        "write_table": lambda directory: write_table(directory / "a.csv", [{"layer": 1}], ["layer"]),
        "contributions": lambda directory: write_contributions_csv(directory / "a.csv", contributions(rollout, texts)),
        "rollout": lambda directory: write_rollout_npz(directory / "a.npz", rollout, texts),
    }


def kill_everywhere(name: str, save: Callable[[Path], object], source: Path, directory: Path) -> int:
    """Kill a saver at every moment; returns how many there were."""
    log = directory.with_suffix(".log")

    def prepared(place: Path) -> Path:
        place.mkdir(parents=True)
        shutil.copyfile(source, place / source.name)
        return place

    whole = prepared(directory / "whole")
    before = directory_contents(whole)
    ended = run(lambda: save(whole), log)
    assert ended.status == 0, f"{name}: {log.read_text()}"
    expected = directory_contents(whole)
    for moment in range(ended.moments):
        killed = prepared(directory / f"killed_{moment}")
        dead = run(partial(save, killed), log, moment=moment)
        assert dead.status == -signal.SIGKILL, f"{name}, moment {moment}: {log.read_text()}"
        for path in killed.iterdir():
            if path.suffix not in (".partial", ".journal"):
                content = file_contents(path)
                assert content in (before.get(path.name), expected[path.name]), (
                    f"{name}, moment {moment}: {path} is torn"
                )
        again = run(partial(save, killed), log)
        assert again.status == 0, f"{name}, killed at moment {moment}: {log.read_text()}"
        assert directory_contents(killed) == expected, f"{name}, killed at moment {moment}: other contents"
        shutil.rmtree(killed)
    return ended.moments


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("directory", nargs="?", type=Path)
    directory = parser.parse_args().directory or Path(tempfile.mkdtemp(prefix="killed_savers_"))
    source = directory / "source.h5"
    directory.mkdir(parents=True, exist_ok=True)
    random_matrix(2, 2, TOKENS).save(source)
    for name, save in _savers().items():
        moments = kill_everywhere(name, save, source, directory / name.replace(" ", "_"))
        print(f"{name}: killed at {moments} moments, the next call gave the whole file each time")


if __name__ == "__main__":
    main()
