"""What `att-viz` changes of its process for good, put back: in a test the process lives on after the command."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from att_viz.system import progress

__all__ = ["as_in_a_process_of_its_own"]


@contextmanager
def as_in_a_process_of_its_own() -> Iterator[None]:
    """Lets a command find logging, warnings and progress bars as in a new process, and the tests after it, too."""
    logger = logging.getLogger("att_viz")
    level, handlers = logger.level, logger.handlers
    show, hidden = warnings.showwarning, progress._hidden
    logger.handlers, progress._hidden = [], False
    logger.setLevel(logging.NOTSET)
    try:
        yield
    finally:
        warnings.showwarning, progress._hidden, logger.handlers = show, hidden, handlers
        # Not by its attribute: the loggers below remember what they were asked to pass on until this is called.
        logger.setLevel(level)
