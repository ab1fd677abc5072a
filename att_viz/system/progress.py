"""Progress bars that appear where a person is watching, and nowhere else."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from typing import Any, TypeVar

from att_viz.system.showing import in_notebook

__all__ = ["hide_progress", "is_watched", "progress_bar", "track"]

Item = TypeVar("Item")

_hidden = False


def hide_progress() -> None:
    """Show no progress bar from now on, in this process."""
    global _hidden
    _hidden = True


def is_watched() -> bool:
    """Whether a person sees standard error, in a terminal or a notebook, and did not ask for silence."""
    return not _hidden and (sys.stderr.isatty() or in_notebook())


def progress_bar(total: int | None, description: str, unit: str, show: bool = True, **options: Any) -> Any:
    """A progress bar on standard error; it shows only in a terminal or a notebook.

    Args:
        total: how many units there will be, if known.
        description: what is being done.
        unit: what is counted, in the singular.
        show: False for no bar even where a person is watching.
        options: further arguments of tqdm.

    Returns:
        A tqdm bar, to be used as a context manager.
    """
    return _bars()(
        total=total,
        desc=description,
        unit=f" {unit}",
        leave=False,
        disable=not (show and is_watched()),
        ascii=False,
        **options,
    )


def _bars() -> Any:
    """Tqdm's bars for where this runs: in a notebook widgets, elsewhere, and without ipywidgets, text."""
    if is_watched() and in_notebook() and find_spec("ipywidgets") is not None:
        return _vanishing_bar
    from tqdm.std import tqdm

    return tqdm


def _vanishing_bar(**options: Any) -> Any:
    """A bar of tqdm.notebook that leaves nothing in the notebook: its own leaves a line of text in what is exported."""
    from IPython.display import display
    from tqdm.notebook import tqdm_notebook

    class Bar(tqdm_notebook):  # type: ignore[misc]
        shown: Any = None

        def close(self) -> None:
            super().close()
            if self.shown is not None:
                self.shown.update({"text/plain": ""}, raw=True)

    bar = Bar(display=False, **options)
    if not bar.disable:
        bar.shown = display(bar.container, display_id=True)  # type: ignore[no-untyped-call]
    return bar


def track(items: Iterable[Item], total: int | None, description: str, unit: str) -> Iterator[Item]:
    """Yield the items and count them on a progress bar.

    Args:
        items: what to go through.
        total: how many items there are, if known.
        description: what is being done.
        unit: what is counted, in the singular.

    Yields:
        The items, unchanged.
    """
    with progress_bar(total, description, unit) as bar:
        for item in items:
            yield item
            bar.update()
