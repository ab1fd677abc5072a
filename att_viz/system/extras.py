"""What the optional packages are for: which extra brings them, and how old they may be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from att_viz.errors import BrokenExtraError, MissingExtraError

__all__ = ["LOWEST", "needs_extra", "require_models"]

_PACKAGES = {
    "models": ("torch", "transformers", "PIL"),
    "plots": ("matplotlib",),
    "analysis": ("pandas", "pyarrow", "networkx"),
}
LOWEST = {"torch": "2.5", "transformers": "5.4"}
"""The oldest versions that capture works with, as setup.cfg states them."""


@contextmanager
def needs_extra(purpose: str, extra: str) -> Iterator[None]:
    """Import packages of an extra in such a block, and nothing else.

    Args:
        purpose: what they are needed for.
        extra: the name of the extra.

    Raises:
        MissingExtraError: if one of its packages is not installed.
        BrokenExtraError: if one is installed, and cannot be imported.
    """
    try:
        yield
    except ImportError as error:
        if isinstance(error, ModuleNotFoundError) and error.name in _PACKAGES[extra]:
            raise MissingExtraError(purpose, extra) from error
        raise BrokenExtraError(
            f"{purpose} needs packages that are installed and cannot be imported ({error}): run  pip install "
            f"--upgrade --force-reinstall 'att_viz[{extra}]'"
        ) from error


def require_models() -> None:
    """Check, before anything else is imported for it, that a model can be run and its attention captured.

    Raises:
        MissingExtraError: if torch or transformers is not installed.
        BrokenExtraError: if one of them is too old, or cannot be imported.
    """
    with needs_extra("running a model", "models"):
        import torch
        import transformers
    installed = {"torch": str(torch.__version__), "transformers": str(transformers.__version__)}
    if any(_numbers(installed[name]) < _numbers(lowest) for name, lowest in LOWEST.items()):
        here = " and ".join(f"{name} {version}" for name, version in installed.items())
        needed = " and ".join(f"{name} {version}" for name, version in LOWEST.items())
        raise BrokenExtraError(
            f"running a model needs {needed} or newer, and {here} are installed: run  pip install --upgrade "
            "'att_viz[models]'"
        )


def _numbers(version: str) -> tuple[int, ...]:
    """Major and minor version: (5, 4) for 5.4.0.dev0 and for 5.4.1+cpu."""
    return tuple(int(number) for number in re.findall(r"\d+", version)[:2])
