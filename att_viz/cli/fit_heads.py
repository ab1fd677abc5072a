"""`att-viz fit-heads`: learn which heads' attention says what an answer used."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from att_viz.cli.console import json_option, print_json, printable, say
from att_viz.cli.model_options import ModelChoice, model_options
from att_viz.cli.prompt_options import system_option

if TYPE_CHECKING:
    from att_viz.analysis.attribution.head_weights import HeadWeights

__all__ = ["command"]


@click.command(name="fit-heads", short_help="Learn which heads say what an answer used.")
@model_options
@click.option(
    "--prompts",
    "source",
    required=True,
    metavar="FILE",
    help="Prompts in a file: one in each line of text, .jsonl, .csv or .tsv; - reads lines from standard input.",
)
@click.option("--field", help="The JSONL key or CSV column that holds the prompt.  [default: prompt]")
@click.option(
    "--family-field",
    help="The JSONL key or CSV column that names the prompt's family.  [default: family, where there is one]",
)
@click.option(
    "--units",
    type=click.Choice(["sentence", "line"]),
    default="sentence",
    show_default=True,
    help="What to divide prompts into; each is hidden in turn.",
)
@click.option(
    "--max-new-tokens",
    type=click.IntRange(min=1),
    default=64,
    show_default=True,
    metavar="TOKENS",
    help="How long answers may be.",
)
@system_option
@click.option("--bare-prompt", is_flag=True, help="Do not use the tokenizer's chat template.")
@click.option(
    "--labels",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Where to keep what was measured, as it comes.  [default: beside the output, OUTPUT.labels]",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("heads.safetensors"),
    show_default=True,
    help="The file to write; one that is there is replaced.",
)
@json_option
def command(
    model: ModelChoice,
    source: str,
    field: str | None,
    family_field: str | None,
    units: Any,
    max_new_tokens: int,
    system: str | None,
    bare_prompt: bool,
    labels: Path | None,
    output: Path,
    as_json: bool,
) -> None:
    """Learn a weight for each head of a model, for att-viz attribute --method FILE.

    The model answers each prompt, and is run again with each sentence hidden from the question and the answer. Every
    fourth prompt of a family is held out and judges what was learned. A run that was stopped goes on when the same
    command is given again. docs/why-this-word.md explains it.

    Example:  att-viz fit-heads --model demo --prompts prompts.jsonl
    """
    from att_viz.analysis.head_fitting.fit import UNNAMED, fit_head_weights
    from att_viz.collection.prompt_sources import read_prompts_of_families
    from att_viz.errors import InvalidInputError

    named = read_prompts_of_families(source, field, family_field)
    if not named:
        raise InvalidInputError(f"there is no prompt in {'standard input' if source == '-' else source}")
    families = {UNNAMED if name is None else name: prompts for name, prompts in named.items()}
    folder = output.with_name(f"{output.name}.labels") if labels is None else labels
    try:
        found = fit_head_weights(
            model.load(),
            families,
            units=units,
            max_new_tokens=max_new_tokens,
            bare_prompt=bare_prompt,
            system=system,
            labels=folder,
        )
    except KeyboardInterrupt:
        say(f"\nStopped. The same command goes on after the last prompt that was finished, from {folder}")
        raise
    found.save(output)
    if as_json:
        print_json({"file": str(output), **found.to_json()})
    else:
        _print(found)
        say(f"Wrote {output.resolve()}; what was measured is kept in {folder}, and may be deleted")


def _print(found: HeadWeights) -> None:
    """A table of the families."""
    titles = ("learned from", "held out", "LDS", "all heads alike", "from other families")
    names = [printable(one.family) for one in found.figures]
    width = max(map(len, ("family", *names)))
    click.echo(f"{'family':{width}}  {'  '.join(titles)}")
    for name, one in zip(names, found.figures, strict=True):
        cells = (str(one.trained), str(one.held_out), *map(_shown, one[3:]))
        row = "  ".join(f"{cell:>{len(title)}}" for cell, title in zip(cells, titles, strict=True))
        click.echo(f"{name:{width}}  {row}")
    if any(one.held_out == 0 for one in found.figures):
        click.echo("\nA family needs at least four prompts for one of them to be held out.")
    if found.are_equal:
        click.echo("\nNo other weights did better than equal ones on prompts left out, so all heads have the same.")


def _shown(figure: float | None) -> str:
    return "" if figure is None else f"{figure:.2f}"
