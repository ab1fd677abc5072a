"""`att-viz rollout`: which tokens contributed to one of them, over all layers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from att_viz.cli.console import json_option, print_json, printable
from att_viz.cli.model_options import ModelChoice, optional_model_options
from att_viz.cli.prompt_options import PromptChoice, prompt_options

if TYPE_CHECKING:
    from att_viz.analysis.rollout.result import Rollout
    from att_viz.analysis.rollout.table import Contribution

__all__ = ["command"]

_NEARLY_ALL = 0.5


def _span(ctx: click.Context, parameter: click.Parameter, value: str | None) -> tuple[int, int] | None:
    """The callback of --span: the first position and the one after the last, such as 10:20."""
    if value is None:
        return None
    match = re.fullmatch(r"(\d{1,9}):(\d{1,9})", value)
    if match is None:
        raise click.BadParameter(f"{value!r} is no span; write the first position and the one after the last: 10:20")
    return int(match[1]), int(match[2])


@click.command(name="rollout", short_help="List the tokens that contributed to one of them.")
@click.argument("archive", required=False, type=click.Path(path_type=Path), metavar="[FILE.h5]")
@optional_model_options
@prompt_options(required=False)
@click.option(
    "--text-file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Instead of a prompt: a text as it is in a file, without a chat template.",
)
@click.option("--target", type=int, help="The position to explain; negative numbers count from the end.  [default: -1]")
@click.option("--span", callback=_span, metavar="A:B", help="Explain the positions from A to before B together.")
@click.option("--top", type=click.IntRange(min=1), default=15, show_default=True, help="How many tokens to list.")
@click.option(
    "--sort",
    type=click.Choice(["raw", "corrected"]),
    default="raw",
    show_default=True,
    help="List the largest shares first, or the largest compared with attention without preference.",
)
@click.option(
    "--residual", type=float, default=0.5, show_default=True, metavar="W", help="Share of the residual connection."
)
@click.option(
    "--head-fusion",
    type=click.Choice(["mean", "max", "min"]),
    default="mean",
    show_default=True,
    help="How the heads of a layer become one.",
)
@click.option(
    "--discard",
    type=float,
    default=0.0,
    show_default=True,
    metavar="FRACTION",
    help="Leave out this fraction of the weights of each row, the lowest first.",
)
@click.option("--value-weighting", is_flag=True, help="Weight attention with the norms of the values that it brings.")
@click.option(
    "--without-resting-places",
    is_flag=True,
    help="Take out of every layer the tokens that get more than a quarter of its attention from all that comes after "
    "them; what they got stays with the token that gave it.",
)
@click.option("--csv", "csv_path", type=click.Path(path_type=Path), metavar="FILE", help="Write all tokens as CSV.")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE.npz", help="Write the numbers as NumPy.")
@json_option
def command(
    archive: Path | None,
    model: ModelChoice | None,
    prompt: PromptChoice | None,
    text_file: Path | None,
    target: int | None,
    span: tuple[int, int] | None,
    top: int,
    sort: Any,
    csv_path: Path | None,
    output: Path | None,
    as_json: bool,
    **options: Any,
) -> None:
    """List the tokens that contributed most to a position, by attention rollout over all layers.

    From an archive it needs neither torch nor transformers; from a model it needs no attention matrix, so that long
    texts fit. Position i is what decides token i + 1. "share" sums to 100%; "vs even" says how many times more that
    is than attention without any preference would bring, because early tokens are reached over more paths. To ask
    what an answer used, see att-viz attribute: rollout predicts that badly.

    Example:  att-viz rollout story.h5 --target 42
    """
    if (archive is None) == (model is None):
        raise click.UsageError("give either the archive FILE.h5 or --model")
    if model is not None and (prompt is None) == (text_file is None):
        raise click.UsageError("--model needs either --prompt, --messages or --text-file")
    if model is None and (prompt or text_file):
        raise click.UsageError("an archive has its own text; --prompt, --messages and --text-file need --model")
    if target is not None and span is not None:
        raise click.UsageError("give either --target or --span")
    options.update({"span": span} if span else {"target": -1 if target is None else target})
    from att_viz.analysis.rollout.table import contributions, write_contributions_csv, write_rollout_npz

    if model is None:
        assert archive is not None
        rollout, texts = _from_archive(archive, options)
    else:
        rollout, texts = _from_model(model, prompt or _text(text_file), options)
    largest = contributions(rollout, texts, by=sort)[:top]
    if csv_path is not None:
        write_contributions_csv(csv_path, contributions(rollout, texts))
    if output is not None:
        write_rollout_npz(output, rollout, texts)
    assert rollout.span is not None
    if as_json:
        records = [record._asdict() for record in largest]
        print_json({"span": rollout.span, "layers": rollout.layers, "contributions": records})
    else:
        _print_table(largest, rollout.span, texts, rollout.options.without_resting_places)


def _from_archive(path: Path, options: dict[str, Any]) -> tuple[Rollout, Sequence[str]]:
    from att_viz.analysis.rollout.attention_rollout import attention_rollout
    from att_viz.attention_matrix import AttentionMatrix

    with AttentionMatrix.open(path) as matrix:
        return attention_rollout(matrix, **options), matrix.token_texts


def _text(file: Path | None) -> PromptChoice:
    from att_viz.errors import InvalidInputError

    assert file is not None
    try:
        return PromptChoice(file.read_text("utf-8"), system=None, bare=True, from_input=False)
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidInputError(f"{file} cannot be read as text in UTF-8: {error}") from error


def _from_model(model: ModelChoice, prompt: PromptChoice, options: dict[str, Any]) -> tuple[Rollout, Sequence[str]]:
    from att_viz.analysis.rollout.attention_rollout import attention_rollout

    loaded = model.load()
    from att_viz.model.token_texts import token_texts

    ids = prompt.ids(loaded.tokenizer)
    return attention_rollout(loaded.model, ids, **options), token_texts(loaded.tokenizer, ids[0].tolist())


def _print_table(
    records: Sequence[Contribution], span: tuple[int, int], texts: Sequence[str], without_resting_places: bool
) -> None:
    start, stop = span
    read = _shown("".join(texts[start:stop]), 60)
    if stop > start + 1:
        what = f"Positions {start} to {stop - 1}, which read {read}, come from:"
    elif stop < len(texts):
        what = f"Position {start}, which read {read} and decided on {_shown(texts[stop], 40)}, comes from:"
    else:
        what = f"Position {start}, which read {read}, comes from:"
    click.echo(f"{what}\n\n{'share':>9}  {'vs even':>10}  {'position':>8}  token")
    for record in records:
        ratio = f"{_three_digits(record.corrected)}x"
        click.echo(f"{_share(record.raw):>9}  {ratio:>10}  {record.position:>8}  {_shown(record.token, 40)}")
    largest = max(records, key=lambda record: record.raw)
    if largest.raw > _NEARLY_ALL and not without_resting_places:
        click.echo(
            f"\nNearly all came from {_shown(largest.token, 40)}: heads that have nothing to look for rest there. "
            "--without-resting-places leaves such tokens out."
        )


def _share(raw: float) -> str:
    """A share in percent; one too small for two decimals keeps a digit, and only nothing at all is 0."""
    if raw >= 0.5e-4 or not raw:
        # What rounds to all of it is not all of it.
        return f"{min(raw, 0.9999) if raw < 1 else raw:.2%}"
    return f"{100 * raw:.1g}%" if raw >= 1e-6 else "<0.0001%"


def _three_digits(ratio: float) -> str:
    return f"{ratio:,.0f}" if ratio >= 100 else f"{ratio:.3g}" if ratio >= 0.001 or not ratio else "<0.001"


def _shown(text: str, most: int) -> str:
    """A text in quotes, on one line, cut where it is too long."""
    escaped = printable(text)
    return f'"{escaped if len(escaped) <= most else escaped[: most - 1] + "…"}"'
