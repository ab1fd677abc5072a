"""`att-viz extract`: the attention of a long text, streamed to an archive."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from att_viz.cli.console import is_quiet, say
from att_viz.cli.model_options import ModelChoice, model_options
from att_viz.cli.number_list import NUMBERS
from att_viz.system.byte_sizes import readable_bytes

__all__ = ["command"]


@click.command(name="extract", short_help="Stream the attention of a long text to an archive.")
@click.argument("text_file", type=click.Path(path_type=Path, allow_dash=True), metavar="TEXT_FILE")
@click.option(
    "--output", "-o", type=click.Path(path_type=Path), default="attention.h5", show_default=True, help="The archive."
)
@click.option("--layers", type=NUMBERS, help="Layers to save, such as 0,4-7 or -1; by default all.")
@click.option("--heads", type=NUMBERS, help="Heads to save, such as 0,3-5; by default all.")
@click.option(
    "--statistic",
    "statistics",
    multiple=True,
    help="A statistic of every row (may be repeated): entropy, effective_keys, maximum, l1_from_uniform, "
    "mean_distance, mean_position, first_token, prompt, log_sum_exp, top_K.",
)
@click.option("--statistics-only", is_flag=True, help="Save no matrices; by default with the statistic entropy.")
@click.option(
    "--answer-from",
    type=click.IntRange(min=1),
    metavar="POSITION",
    help="The text's answer begins at this token: also save what att-viz attribute needs where there are no matrices.",
)
@click.option("--scores", is_flag=True, help="Save the scores before the softmax instead of the weights.")
@click.option(
    "--store-as",
    type=click.Choice(["float16", "float32", "bfloat16"]),
    default="float16",
    show_default=True,
    help="How numbers are stored.",
)
@click.option("--gzip", is_flag=True, help="Compress the archive: smaller and slower.")
@click.option("--max-tokens", type=click.IntRange(min=1), help="Use the first so many tokens only.")
@click.option("--chunk", type=click.IntRange(min=1), help="Feed in so many tokens at once: less memory.")
@click.option("--memory-budget", metavar="SIZE", help="Memory for tiles that are being computed, such as 512MB.")
@click.option("--resume", is_flag=True, help="Go on with an interrupted archive.")
@click.option("--overwrite", is_flag=True, help="Replace the archive if it is there already.")
@model_options
def command(
    model: ModelChoice,
    text_file: Path,
    output: Path,
    layers: list[int] | None,
    heads: list[int] | None,
    statistics: tuple[str, ...],
    statistics_only: bool,
    answer_from: int | None,
    scores: bool,
    store_as: str,
    gzip: bool,
    max_tokens: int | None,
    chunk: int | None,
    memory_budget: str | None,
    resume: bool,
    overwrite: bool,
) -> None:
    """Run a model over TEXT_FILE (- for standard input) and stream its attention to an archive.

    Matrices and masks never exist as a whole in memory, so the text may have 100,000 tokens and more.

    Example:  att-viz extract book.txt --model demo --statistics-only -o book.h5
    """
    from att_viz.errors import InvalidInputError

    # An archive that is complete, resumed, is looked at and left as it is.
    if output.is_file() and not (overwrite or resume):
        raise InvalidInputError(f"{output} is there already; choose another name, or replace it with --overwrite")
    text = _read(text_file)
    loaded = model.load()
    from att_viz.capture.saver.attention_saver import AttentionSaver
    from att_viz.errors import InvalidInputError
    from att_viz.model.forward_passes import run_over

    ids = loaded.tokenizer(text, return_tensors="pt", verbose=False)["input_ids"]
    if ids.shape[1] == 0:
        raise InvalidInputError(f"{text_file} holds no text")
    if max_tokens is not None and ids.shape[1] > max_tokens:
        say(f"{ids.shape[1]:,} tokens; the first {max_tokens:,} are used")
        ids = ids[:, :max_tokens]
    with AttentionSaver(
        loaded.model,
        layers,
        output,
        compute_softmax=not scores,
        dtype=store_as,
        save_statistic_only=statistics_only,
        verbose=not is_quiet(),
        head_ids=heads,
        statistics=statistics or (("entropy",) if statistics_only and answer_from is None else ()),
        memory_budget=memory_budget,
        tokenizer=loaded.tokenizer,
        resume=resume,
        compression="gzip" if gzip else None,
        answer_from=answer_from,
    ):
        run_over(loaded.model, ids, chunk)
    say(f"{output}: {ids.shape[1]:,} tokens, {readable_bytes(output.stat().st_size)}")


def _read(path: Path) -> str:
    from att_viz.errors import InvalidInputError

    if str(path) == "-":
        return sys.stdin.read()
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidInputError(f"{path} cannot be read as UTF-8 text: {error}") from error
