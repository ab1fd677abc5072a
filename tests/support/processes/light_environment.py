"""An environment that has the wheel of this checkout and its declared dependencies and nothing else."""

from __future__ import annotations

import importlib.metadata
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

__all__ = ["ROOT", "LightEnvironment", "build_wheel", "repository_files"]

ROOT = Path(__file__).resolve().parents[3]


def repository_files() -> list[str]:
    """The files that git keeps or would keep, as paths relative to the root of the checkout."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    return sorted(name for name in listed if name and (ROOT / name).is_file())


def build_wheel(directory: Path) -> Path:
    """Build a wheel from the repository's files alone, as a release would be.

    Args:
        directory: an empty directory to work in.

    Returns:
        The wheel.
    """
    source, built = directory / "source", directory / "dist"
    for name in repository_files():
        target = source / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, target)
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(built), str(source)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (path,) = built.glob("*.whl")
    return path


class LightEnvironment:
    """A new virtual environment with a wheel and the dependencies that it declares, without any extra.

    The dependencies are linked from the environment that runs this, so that nothing is fetched.

    Args:
        directory: where to make it.
        wheel: the wheel to install.
    """

    def __init__(self, directory: Path, wheel: Path) -> None:
        self.directory = directory
        venv.create(directory, with_pip=False, symlinks=True)
        install = [sys.executable, "-m", "pip", "--python", str(directory / "bin" / "python"), "install"]
        install += ["--quiet", "--no-deps", "--no-index", "--disable-pip-version-check", str(wheel)]
        subprocess.run(install, check=True, capture_output=True, text=True)
        (site_packages,) = directory.glob("lib/python*/site-packages")
        (dist_info,) = site_packages.glob("att_viz-*.dist-info")
        for distribution in _declared_dependencies(importlib.metadata.PathDistribution(dist_info)):
            _link(distribution, site_packages)

    def run(self, *command: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        """Run a program of the environment away from the checkout, whatever its exit status."""
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        return subprocess.run(
            [str(self.directory / "bin" / command[0]), *map(str, command[1:])],
            cwd=cwd or self.directory,
            env=inherited,
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )


def _declared_dependencies(root: importlib.metadata.Distribution) -> Iterator[importlib.metadata.Distribution]:
    """What a distribution needs without any extra, and what that needs in turn."""
    seen: set[str] = set()
    waiting = [root]
    while waiting:
        for text in waiting.pop().requires or ():
            requirement = Requirement(text)
            name = canonicalize_name(requirement.name)
            needed = requirement.marker is None or requirement.marker.evaluate({"extra": ""})
            if needed and name not in seen:
                seen.add(name)
                distribution = importlib.metadata.distribution(name)
                waiting.append(distribution)
                yield distribution


def _link(distribution: importlib.metadata.Distribution, site_packages: Path) -> None:
    for top in {file.parts[0] for file in distribution.files or ()} - {"..", "__pycache__"}:
        target = Path(str(distribution.locate_file(top)))
        if target.exists() and not (site_packages / top).exists():
            (site_packages / top).symlink_to(target, target_is_directory=target.is_dir())
