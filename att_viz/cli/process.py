"""How the process ends: one sentence on standard error for every error, and an exit status that says what happened."""

from __future__ import annotations

import io
import logging
import os
import sys
import warnings
from typing import NoReturn, TextIO

import click

from att_viz.cli.console import printable
from att_viz.errors import AttVizError

__all__ = ["run_to_exit"]

_ERROR = 1
_INTERRUPTED = 130
_READER_GONE = 141
"""What shells report for a program whose reader (such as `head`) closed the pipe."""


def run_to_exit(group: click.Group) -> NoReturn:
    """Run a command line and end the process.

    The exit status is 0 if all is well, 1 for an error, 2 for a wrong use of the command line, 130 when
    interrupted (Ctrl-C), and 141 when the reader of the output went away. --debug, anywhere, shows the traceback
    of an error, and what the package logs.

    Args:
        group: what to run, with the arguments of the process.
    """
    debug = "--debug" in sys.argv
    if debug:
        # What is not the end of the process, such as a sample that failed, is told there.
        logging.getLogger("att_viz").addHandler(logging.StreamHandler())
        logging.getLogger("att_viz").setLevel(logging.DEBUG)
    _never_fail_to_print()
    warnings.showwarning = _show_warning
    try:
        status = _run(group)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        status = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted.", err=True)
        status = _INTERRUPTED
    except _ReaderGoneError:
        status = _READER_GONE
        # Python flushes standard output once more at the end, which would fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as error:
        if debug:
            raise
        click.echo(f"Error: {printable(_sentence(error))}", err=True)
        status = _ERROR
    sys.exit(status)


class _ReaderGoneError(Exception):
    """The reader of standard output closed it."""


def _run(group: click.Group) -> int:
    arguments = sys.argv[1:]
    if complete := os.environ.get("_ATT_VIZ_COMPLETE"):
        from click.shell_completion import shell_complete

        return shell_complete(group, {}, "att-viz", "_ATT_VIZ_COMPLETE", complete)
    if not arguments:
        # click 8.2 says so, too; older versions end with status 0.
        click.echo(group.get_help(click.Context(group, info_name="att-viz", **group.context_settings)), err=True)
        return 2
    try:
        with group.make_context("att-viz", arguments) as ctx:
            group.invoke(ctx)
            sys.stdout.flush()
    except click.exceptions.Exit as end:
        return end.exit_code
    except BrokenPipeError as error:
        raise _ReaderGoneError from error
    return 0


def _sentence(error: Exception) -> str:
    if isinstance(error, AttVizError):
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    if isinstance(error, MemoryError):
        return "there is not enough memory"
    what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return f"unexpected {what} (this is a defect of att-viz; --debug shows where it came from)"


def _show_warning(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    click.echo(f"Warning: {printable(str(message))}", err=True)


def _never_fail_to_print() -> None:
    """A token may hold what the terminal's encoding cannot say; then it is shown escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
