"""The `att-viz` command. One file for each subcommand; torch is imported only by those that run a model."""

from __future__ import annotations

import click

from att_viz.cli.command_group import CommandGroup
from att_viz.cli.process import run_to_exit
from att_viz.version import __version__

__all__ = ["main"]

_COMMANDS = {
    "demo": "Look",
    "run": "Look",
    "render": "Look",
    "compare": "Look",
    "plot": "Look",
    "lens": "Look",
    "capture": "Collect",
    "extract": "Collect",
    "convert": "Collect",
    "attribute": "Analyse",
    "fit-heads": "Analyse",
    "rollout": "Analyse",
    "stats": "Analyse",
    "knockout": "Analyse",
    "info": "Check",
    "verify": "Check",
    "models": "Check",
    "doctor": "Check",
    "completion": "Check",
}
"""Each command's heading in --help; the command is `command` in the module `att_viz.cli.NAME`."""


@click.group(
    cls=CommandGroup,
    commands_by_heading=_COMMANDS,
    context_settings={
        "help_option_names": ["-h", "--help"],
        # --max_length is --max-length: scripts that this command replaces spell it with underscores.
        "token_normalize_func": lambda name: name.replace("_", "-"),
    },
)
@click.version_option(__version__, prog_name="att-viz")
def _att_viz() -> None:
    """See where a language model looked.

    Example:  att-viz demo --open
    """


def main() -> None:
    """Run the command line and end the process with its exit status."""
    run_to_exit(_att_viz)
