"""The unfinished file of an archive: made, taken up again, committed, and given its final name."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from datetime import datetime, timezone
from pathlib import Path

import h5py

from att_viz.archive import layout
from att_viz.archive.file import page_journal
from att_viz.archive.file.checked_objects import write_text
from att_viz.archive.file.committed_file import CommittedFile
from att_viz.archive.file.parts import note_parts
from att_viz.archive.file.unfinished import check_identity, partial_path, resumable_layers
from att_viz.archive.writing.options import StreamOptions
from att_viz.errors import ArchiveError
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.system.file_lock import open_locked

__all__ = ["PartialArchive", "identity_of"]


def identity_of(options: StreamOptions) -> dict[str, str]:
    """What must be equal for an archive to be taken up again."""
    form = {
        "weights": options.weights or "none",
        "dtype": options.dtype,
        "statistics": ", ".join(options.statistics),
        "compression": options.compression or "none",
        "pyramid": str(options.pyramid),
    }
    assert form.keys() == layout.FORM_IDENTITY
    return form | dict(options.identity)


class PartialArchive:
    """An open file that readers do not take for an archive until `complete`.

    Args:
        final: the name that it shall have in the end.
        options: what is stored.
        metadata: where the attention comes from.
        resume: go on with the whole layers of an earlier run, if there are any. What an interrupted writer has left
            that nobody can go on with is written over, whether or not this is set.

    Raises:
        ArchiveError: if there are whole layers and `resume` is false, they were begun with other settings, or another
            process is writing the file.
        OSError: if the file cannot be made.
    """

    def __init__(self, final: Path, options: StreamOptions, metadata: CaptureMetadata, *, resume: bool) -> None:
        self._final = final
        self.path = partial_path(final)
        final.parent.mkdir(parents=True, exist_ok=True)
        # Whoever has the lock knows that what is there was left behind, and that nobody else begins to use it.
        lock = open_locked(self.path)
        try:
            whole = resumable_layers(self.path)
            if whole and not resume:
                raise ArchiveError(
                    f"{self.path} was left by a run that was interrupted, with whole layers in it ({whole}); go on "
                    "with resume=True (att-viz extract --resume), or delete it"
                )
        except BaseException:
            os.close(lock)
            raise
        self._storage = CommittedFile(self.path, resume=whole > 0, lock=lock)
        try:
            mode = "r+" if whole else "w"
            self.file = h5py.File(self._storage, mode, libver=layout.HDF5_BOUNDS)
            self.stored: dict[str, str] = {}
            if whole:
                self.stored = json.loads(self.file.attrs["identity"])
                check_identity(str(self.path), self.stored, identity_of(options))
            else:
                self._begin(options, metadata)
        except BaseException:
            self.abandon()
            raise

    def _begin(self, options: StreamOptions, metadata: CaptureMetadata) -> None:
        plain = options.weights == "softmax" and options.compression is None
        attributes = self.file.attrs
        attributes["format"] = layout.FORMAT
        version = layout.FORMAT_VERSION if plain else layout.FORMS_VERSION
        attributes["format_version"] = layout.KINDS_VERSION if options.other_kinds else version
        attributes["complete"] = False
        attributes["weights"] = options.weights or "none"
        attributes["weights_dtype"] = options.dtype
        attributes["created"] = datetime.now(timezone.utc).isoformat(timespec="seconds")
        attributes["identity"] = json.dumps(identity_of(options), sort_keys=True)
        write_text(self.file, layout.METADATA, metadata.to_json())

    def check(self) -> None:
        """Raise the first error that writing the file met, if there was one."""
        self._storage.check()

    @property
    def size(self) -> int:
        """The size of the file so far."""
        return self._storage.size

    @property
    def held_bytes(self) -> int:
        """Memory taken by changes that wait for the next commit."""
        return self._storage.held_bytes

    def keep_tile_rows(self, rows: int) -> None:
        """Remember how many queries are computed together, for `unfinished_tile_rows`."""
        self.file.attrs[layout.TILE_ROWS_ATTRIBUTE] = rows

    def commit(self) -> None:
        """Make everything so far survive a kill."""
        self.file.flush()
        self._storage.commit()

    def complete(self) -> None:
        """Mark the archive as complete and give it its final name."""
        note_parts(self.file)
        self.file.attrs["complete"] = True
        self.file.attrs.pop(layout.TILE_ROWS_ATTRIBUTE, None)
        self.commit()
        self.file.close()
        self._storage.commit()
        self._storage.trim()
        page_journal.journal_of(self.path).unlink(missing_ok=True)
        self._storage.close(self._take_final_name)

    def _take_final_name(self) -> None:
        try:
            os.replace(self.path, self._final)
        except OSError:
            self._delete_what_is_of_no_use()
            raise

    def abandon(self) -> None:
        """Close the file as it was at its last commit; without a whole layer to go on after, it is deleted."""
        self._storage.freeze()
        with suppress(OSError, RuntimeError, AttributeError):
            self.file.close()
        self._storage.close(self._delete_what_is_of_no_use)

    def _delete_what_is_of_no_use(self) -> None:
        if not resumable_layers(self.path):
            page_journal.journal_of(self.path).unlink(missing_ok=True)
            self.path.unlink(missing_ok=True)
