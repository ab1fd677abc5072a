"""`att-viz info`: what is in an archive."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from att_viz.cli.console import json_option, print_json, printable

if TYPE_CHECKING:
    from att_viz.attention_matrix import AttentionMatrix

__all__ = ["command"]


@click.command(name="info", short_help="Say what is in an archive.")
@click.argument("archive", type=click.Path(path_type=Path), metavar="FILE.h5")
@json_option
def command(archive: Path, as_json: bool) -> None:
    """Say what is in an archive.

    Example:  att-viz info story.h5
    """
    from att_viz.attention_matrix import AttentionMatrix
    from att_viz.report.facts import facts

    size = archive.stat().st_size if archive.is_file() else 0
    with AttentionMatrix.open(archive) as matrix:
        if as_json:
            print_json({"file": str(archive), "bytes": size, **_description(matrix)})
            return
        entries = [["File", f"{archive} ({size / 2**20:.1f} MB)"], *facts(matrix)]
        text = "".join(matrix.token_texts)
    width = max(len(label) for label, _ in entries)
    for label, sentence in entries:
        click.echo(f"{label:<{width}}  {printable(sentence)}")
    shown = text if len(text) <= 400 else f"{text[:400]}…"
    click.echo(f"{'Text':<{width}}  {printable(shown)}")


def _description(matrix: AttentionMatrix) -> dict[str, Any]:
    return {
        "layers": list(matrix.layers),
        "heads": {str(layer): len(matrix.heads(layer)) for layer in matrix.layers},
        "tokens": len(matrix.tokens),
        "prompt_tokens": matrix.prompt_length,
        "rows": matrix.num_rows,
        "metadata": json.loads(matrix.metadata.to_json()),
        "text": "".join(matrix.token_texts),
    }
