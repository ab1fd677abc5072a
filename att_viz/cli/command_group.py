"""The group behind `att-viz`: commands under headings, imported when asked for, each with --quiet and --debug."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

from att_viz.cli.console import be_quiet

__all__ = ["CommandGroup"]

_HEADINGS = ("Look", "Collect", "Analyse", "Check")


class CommandGroup(click.Group):
    """A group of the commands in `att_viz.cli`.

    Args:
        commands_by_heading: command name to heading, in the order in which --help lists the commands. A command
            is the attribute `command` of the module of its name.
        **attributes: further arguments of `click.Group`.
    """

    def __init__(self, *, commands_by_heading: Mapping[str, str], **attributes: Any) -> None:
        super().__init__(**attributes)
        self._commands_by_heading = commands_by_heading
        self.params.extend(_common_options())

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        return list(self._commands_by_heading)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, with --quiet and --debug."""
        if cmd_name not in self._commands_by_heading:
            return None
        command: click.Command = import_module(f"att_viz.cli.{cmd_name.replace('-', '_')}").command
        if all(parameter.name != "debug" for parameter in command.params):
            command.params.extend(_common_options())
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands under their headings."""
        width = max(map(len, self._commands_by_heading))
        for heading in _HEADINGS:
            rows = []
            for name, own_heading in self._commands_by_heading.items():
                if own_heading == heading and (command := self.get_command(ctx, name)) is not None:
                    rows.append((name.ljust(width), command.get_short_help_str(limit=formatter.width)))
            if rows:
                with formatter.section(heading):
                    formatter.write_dl(rows)


def _common_options() -> list[click.Option]:
    # They are accepted before and after the command's name, because nobody remembers which it is.
    return [
        click.Option(
            ["-q", "--quiet"],
            is_flag=True,
            expose_value=False,
            callback=be_quiet,
            help="No progress bars, no remarks; results and errors only.",
        ),
        click.Option(["--debug"], is_flag=True, expose_value=False, help="Show where an error came from."),
    ]
