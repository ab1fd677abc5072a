"""One family of exceptions: everything att_viz raises on purpose is an `AttVizError`.

    AttVizError
    ├── MissingExtraError      an optional dependency is not installed (also an ImportError)
    ├── BrokenExtraError       an optional dependency is too old or broken (also an ImportError)
    ├── InvalidInputError      an argument, a prompt or a tensor that cannot be used (also a ValueError)
    ├── ModelError             a model that cannot be found, loaded or understood
    │   └── CaptureError       attention that cannot be captured exactly
    ├── ArchiveError           an archive that cannot be written or read
    │   ├── NotAnArchiveError  a file that is something else
    │   └── UnfinishedArchiveError   a file whose writing was interrupted
    └── RenderError            a report that cannot be made
        └── ReportTooLargeError      a report that would exceed `RenderConfig.max_file_size`

Every message says what was wrong and what to do about it, in plain words.
"""

from __future__ import annotations

__all__ = [
    "ArchiveError",
    "AttVizError",
    "BrokenExtraError",
    "CaptureError",
    "InvalidInputError",
    "MissingExtraError",
    "ModelError",
    "NotAnArchiveError",
    "RenderError",
    "ReportTooLargeError",
    "UnfinishedArchiveError",
]


class AttVizError(Exception):
    """Base of every error that att_viz raises on purpose."""


class MissingExtraError(AttVizError, ImportError):
    """An optional dependency is needed and not installed."""

    def __init__(self, purpose: str, extra: str) -> None:
        super().__init__(f"{purpose} needs the '{extra}' extra: run  pip install 'att_viz[{extra}]'")
        self.extra = extra


class BrokenExtraError(AttVizError, ImportError):
    """An optional dependency is installed, and is too old or cannot be imported."""


class InvalidInputError(AttVizError, ValueError):
    """An argument, a prompt or a tensor cannot be used as given."""


class ModelError(AttVizError):
    """A model cannot be found, loaded or understood."""


class CaptureError(ModelError):
    """The attention of a model cannot be captured exactly."""


class ArchiveError(AttVizError):
    """An archive cannot be written or read."""


class NotAnArchiveError(ArchiveError):
    """A file is not an att_viz archive."""


class UnfinishedArchiveError(ArchiveError):
    """The writing of an archive was interrupted."""


class RenderError(AttVizError):
    """A report cannot be made."""


class ReportTooLargeError(RenderError):
    """A report would exceed the size that `RenderConfig.max_file_size` allows."""
