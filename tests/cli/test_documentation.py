"""docs/cli.md describes every command and option that there is, and none that there is not."""

import re
from pathlib import Path

import click
import pytest

from att_viz.cli import _COMMANDS, _att_viz

MANUAL = (Path(__file__).resolve().parents[2] / "docs" / "cli.md").read_text("utf-8")
COMMON = {"--quiet", "-q", "--debug", "--help", "-h", "--version"}
NAMED_OPTION = re.compile(r"`(--?[\w-]+)")


def parent() -> click.Context:
    """The group's context with its own settings: click keeps the help option that it first made for a command."""
    return _att_viz.make_context("att-viz", ["info"])


def command(name: str) -> click.Command:
    found = _att_viz.get_command(parent(), name)
    assert found is not None
    return found


def section(title: str) -> str:
    found = re.search(rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", MANUAL, re.MULTILINE | re.DOTALL)
    assert found, f"docs/cli.md has no section '## {title}'"
    return found[1]


def options(of: click.Command) -> set[str]:
    parameters = [parameter for parameter in of.params if isinstance(parameter, click.Option)]
    return {name for option in parameters for name in (*option.opts, *option.secondary_opts)}


def documented(text: str) -> set[str]:
    """What the first column of the section's tables names."""
    rows = [line for line in text.splitlines() if line.startswith("| `-")]
    return {name for row in rows for name in NAMED_OPTION.findall(row.split(" | ")[0])}


def test_options_of_every_command() -> None:
    assert documented(section("Options of every command")) == COMMON
    assert options(_att_viz) <= COMMON


@pytest.mark.parametrize("name", _COMMANDS)
def test_every_option_of_a_command_is_documented(name: str) -> None:
    text = section(f"att-viz {name}")
    assert f"att-viz {name}" in text, "the section shows no call of the command"
    assert documented(text) == options(command(name)) - COMMON


def test_no_command_is_documented_that_does_not_exist() -> None:
    assert set(re.findall(r"^## att-viz (\S+)$", MANUAL, re.MULTILINE)) == set(_COMMANDS)


@pytest.mark.parametrize("name", _COMMANDS)
def test_the_example_stands_on_one_line(name: str) -> None:
    own = command(name)
    assert own.help
    example = " ".join(own.help.partition("Example:")[2].split("\n\n")[0].split())
    shown = own.get_help(click.Context(own, info_name=name, parent=parent(), terminal_width=80))
    assert any(example in " ".join(line.split()) for line in shown.splitlines()), "shorten it, to be copied"


@pytest.mark.parametrize("name", _COMMANDS)
def test_help_has_an_example_and_every_option_an_explanation(name: str) -> None:
    own = command(name)
    assert own.name == name
    assert own.help
    assert f"att-viz {name}" in own.help.partition("Example:")[2]
    assert own.short_help
    for option in own.params:
        if isinstance(option, click.Option):
            assert option.help, option.opts
