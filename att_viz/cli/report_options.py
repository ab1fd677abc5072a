"""Options that every command that writes a report shares, and how it tells what it wrote."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from att_viz.cli.console import json_option, say
from att_viz.system.byte_sizes import readable_bytes

if TYPE_CHECKING:
    from att_viz.renderer import Renderer
    from att_viz.report.file_plan import RenderInChunks

__all__ = ["announce", "check_light", "renderer_from", "report_options", "split_from", "written"]

Command = TypeVar("Command", bound=Callable[..., Any])

_SPLITS: dict[str, RenderInChunks] = {"auto": None, "none": False, "layer": "layer", "heads": True}


def report_options(command: Command) -> Command:
    """Add --output-dir, --average-heads, --rollout, --split, --light, --max-file-size and --json to a command."""
    for option in (
        json_option,
        click.option(
            "--max-file-size",
            type=click.FloatRange(min=0, min_open=True),
            default=32.0,
            show_default=True,
            metavar="MB",
            help="Largest size of one HTML file.",
        ),
        click.option(
            "--light",
            is_flag=True,
            help="Write a light report alone: about 1 MB, the strongest weights, the same views.",
        ),
        click.option(
            "--split",
            type=click.Choice(list(_SPLITS)),
            default="auto",
            show_default=True,
            help="One file, one for each layer, or one for each layer and eight heads, behind a light report.",
        ),
        click.option(
            "--rollout/--no-rollout",
            default=None,
            help="Show attention rollout over all layers as one more layer.  [default: unless the text is long]",
        ),
        click.option("--average-heads", is_flag=True, help="Average the heads of each layer into one."),
        click.option(
            "-o",
            "--output-dir",
            type=click.Path(file_okay=False, path_type=Path),
            default=Path("."),
            help="Where to write; made if it is missing.  [default: here]",
        ),
    ):
        command = option(command)
    return command


def renderer_from(average_heads: bool, rollout: bool | None, max_file_size: float) -> Renderer:
    """The renderer that the options ask for; the size is in MB (10^6 bytes)."""
    # Imported here because --help imports this module and must answer at once.
    from att_viz.attention_aggregation_method import AttentionAggregationMethod
    from att_viz.renderer import RenderConfig, Renderer

    method = AttentionAggregationMethod.HEADWISE_AVERAGING if average_heads else AttentionAggregationMethod.NONE
    return Renderer(RenderConfig(max_file_size=int(max_file_size * 1e6), rollout=rollout), method)


def split_from(name: str) -> RenderInChunks:
    """The `render_in_chunks` that --split names."""
    return _SPLITS[name]


def check_light(light: bool, split: str) -> None:
    """Refuse a light report that is to be split.

    Raises:
        click.UsageError: if it is.
    """
    if light and split != "auto":
        raise click.UsageError("--light writes one file; leave --split out")


def announce(paths: list[Path]) -> None:
    """Say how much was written and which file to open."""
    size = sum(path.stat().st_size for path in paths)
    count = "one file" if len(paths) == 1 else f"{len(paths)} files"
    say(f"Wrote {count}, {readable_bytes(size)}. Open in a browser:")
    click.echo(paths[0].resolve())


def written(paths: list[Path]) -> dict[str, Any]:
    """What --json says about a report: the file to open, all files, their size in bytes."""
    return {
        "open": str(paths[0].resolve()),
        "files": [str(path.resolve()) for path in paths],
        "bytes": sum(path.stat().st_size for path in paths),
    }
