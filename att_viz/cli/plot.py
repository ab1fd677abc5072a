"""`att-viz plot`: figures of saved attention."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from att_viz.cli.console import json_option, print_json, say
from att_viz.cli.source_options import check_names, open_source, source_options
from att_viz.system.byte_sizes import readable_bytes

if TYPE_CHECKING:
    from att_viz.attention_matrix import AttentionMatrix

__all__ = ["command"]

_MAPS = ("heatmap", "layers", "heads")
_PROFILES = ("histogram", "distance", "entropy")
_DATA = Path("attention_data")
_READABLE = (".h5", ".hdf5", ".npz", ".npy", ".safetensors", ".pkl", ".pickle", ".pt", ".pth")


@click.command(name="plot", short_help="Draw figures of saved attention.")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE ...]")
@click.option("--layer", type=int, help="The layer to draw.  [default: the first]")
@click.option("--head", type=int, help="The head to draw.  [default: the first; of profiles, all heads]")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice([*_MAPS, *_PROFILES]),
    help="What to draw; may be repeated.  [default: heatmap, layers and heads]",
)
@click.option(
    "--format",
    "file_format",
    type=click.Choice(["png", "svg", "pdf"]),
    default="png",
    show_default=True,
    help="The format of the figures.",
)
@click.option(
    "--scale",
    type=click.Choice(["text", "linear", "log"]),
    default="text",
    show_default=True,
    help="The scale of colours; text is that of reports.",
)
@click.option(
    "--pool",
    type=click.Choice(["max", "mean"]),
    default="max",
    show_default=True,
    help="What stands for several weights of a long text: the largest, or the mean.",
)
@click.option(
    "--colour-map",
    type=click.Choice(["att_viz", "viridis", "cividis", "inferno", "magma", "plasma"]),
    default="att_viz",
    show_default=True,
    help="The colours, all perceptually uniform; att_viz has those of reports.",
)
@source_options
@click.option(
    "-o",
    "--output-dir",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("."),
    help="Where to write; made if it is missing.  [default: here]",
)
@json_option
def command(
    files: tuple[Path, ...],
    layer: int | None,
    head: int | None,
    kinds: tuple[str, ...],
    file_format: str,
    scale: str,
    pool: str,
    colour_map: str,
    tokens: Path | None,
    sequence: int,
    output_dir: Path,
    as_json: bool,
) -> None:
    """Draw figures of attention in any format that att-viz reads (see att-viz convert).

    Without files: say what is in attention_data, where att-viz capture writes, and draw its first sample.

    Example:  att-viz plot story.h5 --layer 3 --head 5 --scale log --format svg
    """
    check_names(files)
    written = []
    for path in files or [_first_sample()]:
        with open_source(path, tokens, sequence) as matrix:
            for kind in kinds or _MAPS:
                name, drawn = _draw(matrix, kind, layer, head, scale, colour_map, pool)
                target = output_dir / f"{path.stem}_{name}.{file_format}"
                _save(drawn, target, file_format)
                written.append(str(target.resolve()))
                if not as_json:
                    click.echo(target)
    if as_json:
        print_json({"files": written})


def _first_sample() -> Path:
    from att_viz.errors import InvalidInputError

    found = sorted((path for path in _DATA.glob("*") if path.suffix in _READABLE), key=_in_order)
    if not found:
        raise InvalidInputError(
            f"there is no saved attention in {_DATA}; name a file, or run  att-viz capture --model demo  first"
        )
    say(f"{_DATA} holds:")
    for path in found:
        say(f"  {path.name} ({readable_bytes(path.stat().st_size)})")
    return found[0]


def _in_order(path: Path) -> list[str | int]:
    """Sorts sample 10 behind sample 9."""
    parts = re.split(r"([0-9]+)", path.name)
    return [int(part) if part.isdecimal() else part for part in parts]


def _draw(
    matrix: AttentionMatrix, kind: str, layer: int | None, head: int | None, scale: str, colour_map: str, pool: str
) -> tuple[str, Any]:
    """The end of a file's name, and the figure."""
    from att_viz import plots

    chosen_layer = matrix.layers[0] if layer is None else layer
    chosen_head = matrix.heads(chosen_layer)[0] if head is None else head
    if kind == "heatmap":
        drawn = plots.heatmap(matrix, chosen_layer, chosen_head, scale=scale, colour_map=colour_map, pool=pool)
        return f"heatmap_layer_{chosen_layer}_head_{chosen_head}", drawn
    if kind == "layers":
        drawn = plots.layers_of_head(matrix, chosen_head, scale=scale, colour_map=colour_map, pool=pool)
        return f"layers_head_{chosen_head}", drawn
    if kind == "heads":
        drawn = plots.heads_of_layer(matrix, chosen_layer, scale=scale, colour_map=colour_map, pool=pool)
        return f"heads_layer_{chosen_layer}", drawn
    profiles = {
        "histogram": plots.weight_histogram,
        "distance": plots.distance_profile,
        "entropy": plots.entropy_profile,
    }
    ending = "" if head is None else f"_head_{head}"
    return f"{kind}_layer_{chosen_layer}{ending}", profiles[kind](matrix, chosen_layer, head, colour_map=colour_map)


def _save(drawn: Any, target: Path, file_format: str) -> None:
    from att_viz.system.atomic_file import atomic_file

    with atomic_file(target) as partial:
        drawn.savefig(partial, format=file_format)
