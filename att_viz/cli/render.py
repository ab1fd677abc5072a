"""`att-viz render`: reports of saved attention, without torch."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from att_viz.cli.console import print_json
from att_viz.cli.report_options import announce, check_light, renderer_from, report_options, split_from, written
from att_viz.cli.source_options import check_names, open_source, source_options
from att_viz.cli.span_option import span_option

if TYPE_CHECKING:
    from att_viz.analysis.attribution.attribute import TokenAttribution
    from att_viz.attention_matrix import AttentionMatrix
    from att_viz.matrix.logit_lens import LogitLens

__all__ = ["command"]


@click.command(name="render", short_help="Write reports of saved attention.")
@click.argument("archives", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE ...")
@source_options
@click.option("--raw-tokens", is_flag=True, help="Show vocabulary pieces as the tokenizer spells them.")
@span_option("Name a part of the prompt, its characters from A to before B, to be told apart on the page; repeat it.")
@click.option(
    "--attribution",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help='What inseq said of the same text (FeatureAttributionOutput.save), for the view "Why this word?".',
)
@report_options
def command(
    archives: tuple[Path, ...],
    tokens: Path | None,
    sequence: int,
    raw_tokens: bool,
    spans: dict[str, tuple[int, int]],
    attribution: Path | None,
    output_dir: Path,
    average_heads: bool,
    rollout: bool | None,
    split: str,
    light: bool,
    max_file_size: float,
    as_json: bool,
) -> None:
    """Write a report of each file, an archive or another format that att-viz reads (see att-viz convert).

    This needs neither torch nor transformers, unless a file holds torch tensors.

    Example:  att-viz render story.h5 -o reports
    """
    check_names(archives)
    if spans and len(archives) > 1:
        raise click.UsageError("--span names characters of one prompt; give one FILE with it")
    if attribution and len(archives) > 1:
        raise click.UsageError("--attribution explains one text; give one FILE with it")
    check_light(light, split)
    renderer = renderer_from(average_heads, rollout, max_file_size)
    reports = []
    for archive in archives:
        with _opened(archive, tokens, sequence) as matrix:
            report = renderer.render(
                matrix.tokens,
                matrix.prompt_length,
                matrix,
                prettify_tokens=not raw_tokens,
                render_in_chunks=split_from(split),
                save_prefix=f"{output_dir}/{archive.stem}_",
                spans=spans,
                lens=_lens_in(archive, sequence),
                light=light,
                attribution=None if attribution is None else _of_inseq(matrix, attribution),
            )
        reports.append(written(report))
        if not as_json:
            announce(report)
    if as_json:
        print_json(reports)


def _of_inseq(matrix: AttentionMatrix, path: Path) -> TokenAttribution:
    from att_viz.analysis import inseq_attribution

    return inseq_attribution(matrix, path)


def _opened(archive: Path, tokens: Path | None, sequence: int) -> AttentionMatrix:
    """The attention in a file; of an encoder and a decoder all three kinds, unless another sequence is asked for."""
    from h5py import is_hdf5

    from att_viz.encoder_decoder_attention import opened_whole

    if sequence == 0 and tokens is None and archive.is_file() and is_hdf5(archive):
        return opened_whole(archive)
    return open_source(archive, tokens, sequence)


def _lens_in(archive: Path, sequence: int) -> LogitLens | None:
    """The logit lens that an archive holds of its first sequence; None where there is none, or it is another file."""
    from h5py import is_hdf5

    from att_viz.archive.lens import read_lens

    return read_lens(archive) if sequence == 0 and is_hdf5(archive) else None
