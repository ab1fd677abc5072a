"""Writing tables as CSV or Parquet."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from att_viz.errors import InvalidInputError
from att_viz.system.atomic_file import atomic_file
from att_viz.system.extras import needs_extra

__all__ = ["check_table_path", "write_table"]


def check_table_path(path: Path) -> None:
    """Refuse a file that `write_table` could not write, before anything is computed.

    Raises:
        InvalidInputError: if the name of the file ends with something else than .csv or .parquet.
        MissingExtraError: if it is .parquet and pandas or pyarrow is not installed.
    """
    if path.suffix.lower() == ".parquet":
        _pandas()
    elif path.suffix.lower() != ".csv":
        raise InvalidInputError(f"{path} names no format; let it end with .csv or .parquet")


def write_table(path: Path, records: Sequence[Mapping[str, Any]], columns: Sequence[str]) -> None:
    """Write records, completely or not at all.

    Args:
        path: a .csv file (UTF-8, the names of the columns first, nothing for NaN and None) or a .parquet file.
        records: column name to value.
        columns: the columns, in order.

    Raises:
        InvalidInputError: see `check_table_path`.
        MissingExtraError: see `check_table_path`.
        ArchiveError: if it cannot be written.
    """
    check_table_path(path)
    with atomic_file(path) as partial:
        if path.suffix.lower() == ".parquet":
            table = _pandas().DataFrame.from_records(list(records), columns=list(columns))
            table.to_parquet(partial, engine="pyarrow", index=False)
        else:
            with partial.open("w", encoding="utf-8", newline="") as file:
                writer = csv.writer(file)
                writer.writerow(columns)
                for record in records:
                    writer.writerow(["" if _is_missing(record[name]) else record[name] for name in columns])


def _is_missing(value: Any) -> bool:
    # NaN is the only number that differs from itself.
    return value is None or value != value


def _pandas() -> Any:
    with needs_extra("writing Parquet", "analysis"):
        import pandas
        import pyarrow  # noqa: F401
    return pandas
