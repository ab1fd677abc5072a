"""The `att-viz` command. One file for each subcommand; torch is imported only by those that run a model."""

from __future__ import annotations

import sys

import click

from att_viz import __version__
from att_viz.errors import AttVizError

__all__ = ["main"]

_COMMANDS = {
    "demo": "att_viz.cli.demo",
    "run": "att_viz.cli.run",
    "render": "att_viz.cli.render",
    "info": "att_viz.cli.info",
}


class _LazyGroup(click.Group):
    """A group whose commands are imported when they are asked for, so that --help answers at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        from importlib import import_module

        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(_COMMANDS[cmd_name]).command
        return command


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="att-viz")
@click.option("--debug", is_flag=True, help="Show where an error came from.")
@click.pass_context
def _att_viz(ctx: click.Context, debug: bool) -> None:
    """See where a language model looked.

    Start with:  att-viz demo --open
    """
    ctx.obj = {"debug": debug}


def main() -> None:
    """Run the command line; every expected error is one sentence on standard error and exit status 1."""
    try:
        _att_viz(standalone_mode=True, prog_name="att-viz")
    except AttVizError as error:
        if "--debug" in sys.argv:
            raise
        click.echo(f"Error: {error}", err=True)
        sys.exit(1)
