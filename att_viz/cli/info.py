"""`att-viz info`: what is in an archive."""

from __future__ import annotations

from pathlib import Path

import click

__all__ = ["command"]


@click.command(name="info", short_help="Say what is in an archive.")
@click.argument("archive", type=click.Path(path_type=Path), metavar="FILE.h5")
def command(archive: Path) -> None:
    """Say what is in an archive.

    Example:  att-viz info story.h5
    """
    from att_viz.attention_matrix import AttentionMatrix
    from att_viz.report.facts import facts

    with AttentionMatrix.open(archive) as matrix:
        entries = [["File", f"{archive} ({archive.stat().st_size / 2**20:.1f} MB)"], *facts(matrix)]
        text = "".join(matrix.token_texts)
    width = max(len(label) for label, _ in entries)
    for label, sentence in entries:
        click.echo(f"{label:<{width}}  {sentence}")
    shown = text if len(text) <= 400 else f"{text[:400]}…"
    # Control characters of a hostile token could rewrite the terminal.
    click.echo(f"{'Text':<{width}}  " + "".join(c if c.isprintable() else repr(c)[1:-1] for c in shown))
