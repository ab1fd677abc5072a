"""`att-viz render`: reports of saved attention, without torch."""

from __future__ import annotations

from pathlib import Path

import click

from att_viz.cli.console import print_json
from att_viz.cli.report_options import announce, renderer_from, report_options, split_from, written
from att_viz.cli.token_option import tokens_from, tokens_option

__all__ = ["command"]


@click.command(name="render", short_help="Write reports of saved attention.")
@click.argument("archives", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE ...")
@tokens_option
@click.option("--raw-tokens", is_flag=True, help="Show vocabulary pieces as the tokenizer spells them.")
@report_options
def command(
    archives: tuple[Path, ...],
    tokens: Path | None,
    raw_tokens: bool,
    output_dir: Path,
    average_heads: bool,
    split: str,
    max_file_size: float,
    as_json: bool,
) -> None:
    """Write a report of each file, an archive or another format that att-viz reads (see att-viz convert).

    This needs neither torch nor transformers, unless a file holds torch tensors.

    Example:  att-viz render story.h5 -o reports
    """
    from att_viz.errors import InvalidInputError
    from att_viz.formats import open_any

    names = [archive.stem for archive in archives]
    if len(set(names)) != len(names):
        raise InvalidInputError("two of the files have the same name, so that one report would overwrite the other")
    renderer = renderer_from(average_heads, max_file_size)
    reports = []
    for archive, name in zip(archives, names, strict=True):
        with open_any(archive, tokens_from(tokens)) as matrix:
            report = renderer.render(
                matrix.tokens,
                matrix.prompt_length,
                matrix,
                prettify_tokens=not raw_tokens,
                render_in_chunks=split_from(split),
                save_prefix=f"{output_dir}/{name}_",
            )
        reports.append(written(report))
        if not as_json:
            announce(report)
    if as_json:
        print_json(reports)
