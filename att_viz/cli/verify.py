"""`att-viz verify`: whether archives are whole and make sense."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from att_viz.cli.console import json_option, print_json, printable, say

if TYPE_CHECKING:
    from att_viz.archive.checking.verify import VerificationReport

__all__ = ["command"]


@click.command(name="verify", short_help="Check archives, up to the last weight.")
@click.argument("archives", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE.h5 ...")
@json_option
@click.pass_context
def command(ctx: click.Context, archives: tuple[Path, ...], as_json: bool) -> None:
    """Read all of each archive and check it: structure, completeness, checksums, row sums, causality, tokens.

    The exit status is 1 if anything is wrong; the first fault of each file is named, with its place.

    Example:  att-viz verify attention_data/*.h5
    """
    from att_viz.archive.checking.verify import verify

    reports = [verify(archive) for archive in archives]
    if as_json:
        print_json([{"sound": report.is_sound, **asdict(report)} for report in reports])
    for report in reports:
        if report.fault is not None:
            fault, name = printable(str(report.fault)), printable(str(report.path))
            click.echo(fault if fault.startswith(name) else f"{name}: {fault}", err=True)
        elif not as_json:
            say(f"{report.path}: sound ({_checked(report)})")
    ctx.exit(0 if all(report.is_sound for report in reports) else 1)


def _checked(report: VerificationReport) -> str:
    """What was checked; scores have no mass, and of statistics alone there are no rows."""
    if not report.rows:
        return f"statistics of {report.heads:,} heads, no rows"
    rows = f"{report.rows:,} rows of {report.heads:,} heads"
    if report.largest_mass_error is None:
        return f"{rows}, scores before the softmax"
    return f"{rows}; their mass is 1 within {report.largest_mass_error:.1e}"
