"""`att-viz attribute`: which words, lines or sentences an answer used."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from att_viz.cli.console import json_option, print_json, printable, say
from att_viz.cli.model_options import ModelChoice, optional_model_options
from att_viz.cli.prompt_options import PromptChoice, completion_text, prompt_options
from att_viz.cli.source_options import open_source, source_options
from att_viz.cli.span_option import position_range, span_option

if TYPE_CHECKING:
    from att_viz.analysis.attribution.result import Attribution
    from att_viz.attention_matrix import AttentionMatrix

__all__ = ["command"]

_METHODS = ("auto", "measured", "direct_logit", "contrast", "value_norms", "mean_attention", "rollout")
_BAR = 20
"""Characters of a bar that is as long as can be."""
_EFFECT = 14
"""Characters of the longest effect."""


def _target(ctx: click.Context, parameter: click.Parameter, value: str | None) -> str | tuple[int, int] | None:
    """The callback of --target: a range of positions such as 42:45, or a text."""
    return value if value is None else (position_range(value) or value)


def _method(ctx: click.Context, parameter: click.Parameter, value: str) -> str | Path:
    """The callback of --method: the name of a method, or a file of head weights."""
    if value in _METHODS:
        return value
    file = Path(value)
    if not file.is_file():
        raise click.BadParameter(f"{value!r} is neither a file of head weights nor one of {', '.join(_METHODS)}")
    return file


@click.command(name="attribute", short_help="List the words or sentences that an answer used.")
@click.argument("file", required=False, type=click.Path(path_type=Path), metavar="[FILE]")
@optional_model_options
@prompt_options(required=False)
@click.option("--completion", metavar="TEXT", help="What was answered, where that is known; - reads standard input.")
@click.option(
    "--max-new-tokens",
    type=click.IntRange(min=1),
    default=512,
    show_default=True,
    help="How many tokens to generate at most.",
)
@click.option(
    "--target",
    callback=_target,
    metavar="TEXT|A:B",
    help="What to explain: a text in the answer, or the positions from A to before B.  [default: the whole answer]",
)
@click.option(
    "--units",
    type=click.Choice(["token", "word", "line", "sentence", "turn"]),
    help="What to divide the text into.  [default: word]",
)
@span_option("Compare parts of the text by name, the positions from A to before B each, instead of units; repeat it.")
@click.option(
    "--method",
    callback=_method,
    metavar="NAME|FILE",
    default="auto",
    show_default=True,
    help="How to find it: measured, direct_logit, contrast, value_norms, mean_attention, rollout; a file of head "
    "weights that att-viz fit-heads wrote; or auto, which takes the best that is there.",
)
@click.option("--measure", is_flag=True, help="Measure it: run the model without each unit (needs --model).")
@click.option(
    "--sources",
    type=click.Choice(["prompt", "all"]),
    default="prompt",
    show_default=True,
    help="Whether the answer before the target counts as a source, too.",
)
@click.option("--top", type=click.IntRange(min=1), default=15, show_default=True, help="How many units to list.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Also write all units as .csv or .parquet.",
)
@source_options
@json_option
def command(
    file: Path | None,
    model: ModelChoice | None,
    prompt: PromptChoice | None,
    completion: str | None,
    max_new_tokens: int,
    target: Any,
    units: Any,
    spans: dict[str, tuple[int, int]],
    method: Any,
    measure: bool,
    sources: Any,
    top: int,
    output: Path | None,
    tokens: Path | None,
    sequence: int,
    as_json: bool,
) -> None:
    """List the words, lines or sentences of a text that an answer used, strongest first.

    From a file it needs neither torch nor transformers. It says how it knows: measured by running the model without
    each unit, or estimated from one run, and how well that estimate does. docs/why-this-word.md explains both.

    Example:  att-viz attribute story.h5 --target Alice
    """
    if (file is None) == (model is None):
        raise click.UsageError("give either the file FILE or --model")
    if (model is None) != (prompt is None):
        raise click.UsageError("--model needs --prompt or --messages, and a file needs neither")
    if completion is not None and (prompt is None or (completion == "-" and prompt.from_input)):
        raise click.UsageError("--completion goes with --prompt, and standard input can be read once only")
    if measure and (model is None or method not in ("auto", "measured")):
        raise click.UsageError("--measure needs --model, and takes no other --method")
    if spans and units is not None:
        raise click.UsageError("give either --units or --span")
    from att_viz.analysis.attribution.attribute import attribute
    from att_viz.analysis.attribution.result import COLUMNS
    from att_viz.system.tables import check_table_path, write_table

    if output is not None:
        check_table_path(output)
    if model is None:
        assert file is not None
        matrix = open_source(file, tokens, sequence)
    else:
        assert prompt is not None
        answer = completion_text(completion)
        loaded = model.load()
        _, matrix, _ = loaded.generate_text(
            prompt.prompt, max_new_tokens, None, prompt.template, system=prompt.system, completion=answer
        )
        if measure:
            from att_viz.analysis.attribution.measured import measure_influence
            from att_viz.analysis.attribution.question import target_span, units_before

            hidden = units_before(matrix, spans or units or "word", target_span(matrix, target), sources)
            matrix.influence = measure_influence(loaded, matrix, units=hidden)
    with matrix:
        found = attribute(matrix, target, spans or units or ("word" if measure else None), method, sources=sources)
        if not spans:
            _say_left_out(matrix)
    if output is not None:
        write_table(output, found.to_records(), COLUMNS)
    if as_json:
        print_json(found.to_json())
    else:
        _print(found, top)
        if output is not None:
            say(f"Wrote {output.resolve()}")


def _say_left_out(matrix: AttentionMatrix) -> None:
    """Name what was asked and is no unit: whoever typed it would look for it in the list."""
    from att_viz.matrix.text.given import given_markup

    markup = given_markup(matrix.token_texts, matrix.prompt_length, matrix.metadata.given or ())
    if markup:
        named = ", ".join(dict.fromkeys(_shown(unit.text, 40) for unit in markup))
        say(f"Left out, since the model reads it as a marker of its chat template: {named}")


def _print(found: Attribution, top: int) -> None:
    start, end = found.target
    where = f"token {start}" if end == start + 1 else f"tokens {start} to {end - 1}"
    click.echo(
        f"What {_shown(found.target_text, 60)} ({where}) used, {'measured' if found.measured else 'estimated'}:\n"
    )
    if found.leading is None:
        click.echo("No single part of the text stands out.\n")
    effects = f"{'less likely':>{_EFFECT}}  " if found.measured else ""
    click.echo(f"{'share':>6}  {'':{_BAR}}  {effects}{'tokens':>13}  text")
    largest = max((unit.share for unit in found.units), default=0.0)
    for unit in found.units[:top]:
        bar = "█" * round(_BAR * unit.share / largest) if largest > 0 else ""
        tokens = str(unit.start) if unit.end == unit.start + 1 else f"{unit.start} to {unit.end - 1}"
        effect = f"{_effect(unit.score):>{_EFFECT}}  " if found.measured else ""
        click.echo(f"{unit.share:6.1%}  {bar:{_BAR}}  {effect}{tokens:>13}  {_shown(unit.text, 60)}")
    more = len(found.units) - top
    if more > 0:
        click.echo(f"and {more:,} more")
    for group in found.stand_ins:
        click.echo(f"\n{printable(group.sentence())}.")
    if found.measured:
        other = "; “more”: more likely" if any(unit.score < 0 for unit in found.units[:top]) else ""
        click.echo(f"\nless likely: how many times less likely {_shown(found.target_text, 40)} is without it{other}.")
    click.echo(f"{'' if found.measured else chr(10)}{found.figures[0].upper()}{found.figures[1:]}.")


def _effect(nats: float) -> str:
    """How many times less likely something is without a unit, or more likely."""
    from att_viz.analysis.attribution.result import times_less

    times = f"{times_less(abs(nats))}x"
    return f"{times} more" if nats < 0 and times != "1.00x" else times


def _shown(text: str, most: int) -> str:
    """A text in quotes, on one line, cut where it is too long."""
    escaped = printable(text.strip() or text)
    return f'"{escaped if len(escaped) <= most else escaped[: most - 1] + "…"}"'
