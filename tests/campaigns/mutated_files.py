"""Reads many damaged files, each in a child of its own with 5 s of processor time and 1.5 GB of memory.

    python -m campaigns.mutated_files archives --cases 20000
    python -m campaigns.mutated_files answers --cases 3000
    python -m campaigns.mutated_files objects --cases 5000

Archives, and what other programs save (pickles, .npz files and files of torch), are changed at random: their bytes,
and their structures (`archive_mutations` and `object_mutations` say how). Whatever is changed, reading must end with
an error of att_viz or with numbers. It must not end the child by a signal, hang, or raise anything else; and where
`verify` calls an archive sound, every number that is read must be the original's. A case is told by its number:
--first 1234 --cases 1 --keep FILE makes that one again.
"""

from __future__ import annotations

import argparse
import gc
import os
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")

import numpy as np

CPU_SECONDS = 5
MEMORY = 1_500_000_000
_WALL_SECONDS = 120
_OK = b"+"

Case = tuple[str, bytes, Callable[[Path], str]]
"""What was done to which file, the bytes of the damaged file, and what examines it."""


def _limit() -> None:
    base = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (base + MEMORY, base + MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.alarm(_WALL_SECONDS)


def examined(examine: Callable[[Path], str], path: Path) -> tuple[bool, str]:
    """Examine a file in a forked child.

    Args:
        examine: gives the outcome in a word, or raises.
        path: the file.

    Returns:
        Whether all was well, and the outcome or what went wrong.
    """
    receiver, sender = os.pipe()
    child = os.fork()
    if not child:
        os.close(receiver)
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 1)
        os.dup2(quiet, 2)
        try:
            _limit()
            message = _OK + examine(path).encode()
        except BaseException:  # noqa: BLE001 - the child ends here, and its parent says why
            message = traceback.format_exc()[-3000:].encode(errors="replace")
        os.write(sender, message)
        os._exit(0)
    os.close(sender)
    with os.fdopen(receiver, "rb") as pipe:
        message = pipe.read()
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if status < 0:
        name = signal.Signals(-status).name
        limit = {"SIGXCPU": f", after {CPU_SECONDS} s of processor time", "SIGALRM": ", hanging"}.get(name, "")
        return False, f"{name}{limit}"
    return message.startswith(_OK), message.removeprefix(_OK).decode(errors="replace") or f"status {status}"


def _campaign(what: str, directory: Path) -> Callable[[np.random.Generator], Case]:
    if what in ("archives", "answers"):
        from campaigns.archive_mutations import ArchiveMutations

        return ArchiveMutations(directory, what == "answers").case
    from campaigns.object_mutations import ObjectMutations

    return ObjectMutations(directory).case


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("archives", "answers", "objects"))
    parser.add_argument("--cases", type=int, default=300)
    parser.add_argument("--first", type=int, default=0, help="the number of the first case")
    parser.add_argument("--seconds", type=float, default=float("inf"), help="begin no case after so long")
    parser.add_argument("--keep", type=Path, help="leave the last damaged file here")
    options = parser.parse_args()
    outcomes: Counter[str] = Counter()
    failures = 0
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="mutated_") as scratch:
        make = _campaign(options.what, Path(scratch))
        gc.collect()
        gc.freeze()
        for number in range(options.first, options.first + options.cases):
            if time.monotonic() - begun > options.seconds:
                break
            said, data, examine = make(np.random.default_rng(number))
            path = options.keep or Path(scratch) / "damaged"
            path.write_bytes(data)
            well, outcome = examined(examine, path)
            outcomes[outcome if well else "FAILED"] += 1
            if not well:
                failures += 1
                print(f"case {number}, {said}: {outcome}", flush=True)
    counts = ", ".join(f"{count} {outcome}" for outcome, count in sorted(outcomes.items()))
    print(f"{options.what}: {sum(outcomes.values())} cases in {time.monotonic() - begun:.0f} s: {counts}", flush=True)
    sys.exit(bool(failures))


if __name__ == "__main__":
    main()
