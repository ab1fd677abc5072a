"""`att-viz convert`: saved attention in another format."""

from __future__ import annotations

from pathlib import Path

import click

from att_viz.cli.console import json_option, print_json, say
from att_viz.cli.source_options import source_options, tokens_from
from att_viz.system.byte_sizes import readable_bytes

__all__ = ["command"]


@click.command(name="convert", short_help="Turn saved attention into another format.")
@click.argument("source", type=click.Path(path_type=Path), metavar="SRC")
@click.argument("destination", type=click.Path(path_type=Path), metavar="DST")
@source_options
@click.option(
    "--dtype",
    type=click.Choice(["float32", "float16"]),
    default="float32",
    show_default=True,
    help="How weights are stored; float32 loses nothing.",
)
@click.option("--overwrite", is_flag=True, help="Replace DST if it is there already.")
@json_option
def command(
    source: Path,
    destination: Path,
    tokens: Path | None,
    sequence: int,
    dtype: str,
    overwrite: bool,
    as_json: bool,
) -> None:
    """Write attention in the format that DST's ending names.

    SRC is an archive (.h5), an .npz, .npy or safetensors file, a pickle of layers, what torch.save wrote (a list of
    tensors, or layers by name, as TransformerLens names them), or one of the three pickles of the HEVS att_viz (or
    their common beginning). DST is .h5, .npz, .safetensors, .pkl (a pickle of layers) or .pt (a list of tensors).
    Nothing in SRC is run.

    Example:  att-viz convert attention_sample_0.pkl story.h5 --tokens tokens.json
    """
    from att_viz.errors import InvalidInputError
    from att_viz.formats import convert

    if destination.exists() and not overwrite:
        raise InvalidInputError(f"{destination} is there already; choose another name, or replace it with --overwrite")
    done = convert(source, destination, tokens=tokens_from(tokens), dtype=dtype, batch=sequence)
    size = done.path.stat().st_size
    say(f"Wrote {done.path}, {readable_bytes(size)}.")
    if done.left_out:
        say(f"Its format has no place for {', '.join(done.left_out)}.")
    if not done.can_be_opened:
        say(
            "Without the share of the learned sinks its rows do not sum to 1, so att_viz cannot open it again; "
            ".npz, .safetensors and .h5 keep it."
        )
    if as_json:
        print_json(
            {
                "file": str(done.path.resolve()),
                "bytes": size,
                "left_out": list(done.left_out),
                "can_be_opened": done.can_be_opened,
            }
        )
