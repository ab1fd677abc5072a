"""`att-viz capture`: collect the attention of many prompts, one file each."""

from __future__ import annotations

from itertools import chain, islice
from pathlib import Path
from typing import Any

import click

from att_viz.cli.console import is_quiet, json_option, print_json, say
from att_viz.cli.influence_option import influence_option
from att_viz.cli.model_options import ModelChoice, model_options
from att_viz.cli.prompt_options import prompt_text, system_option

__all__ = ["command"]


@click.command(name="capture", short_help="Collect the attention of many prompts, one file each.")
@model_options
@click.option("--prompt", "texts", multiple=True, help="A prompt; may be repeated. - reads one from standard input.")
@click.option(
    "--prompts",
    "source",
    metavar="FILE",
    help="Prompts in a file: one in each line of text, .jsonl, .csv or .tsv; - reads lines from standard input.",
)
@click.option("--field", help="The JSONL key or CSV column that holds the prompt.  [default: prompt]")
@click.option(
    "--max-samples",
    type=click.IntRange(min=1),
    metavar="N",
    help="How many prompts to take.  [default: all that are given; 1 of the built-in ones]",
)
@click.option(
    "--max-length",
    type=click.IntRange(min=1),
    metavar="TOKENS",
    help="Shorten longer prompts to this.  [default: never]",
)
@click.option(
    "--truncate",
    type=click.Choice(["left", "right", "middle"]),
    default="right",
    show_default=True,
    help="Where a prompt that is too long loses tokens: its beginning, its end, or its middle.",
)
@click.option(
    "--max-new-tokens",
    type=click.IntRange(min=0),
    default=20,
    show_default=True,
    metavar="TOKENS",
    help="How many tokens to generate at most; 0 runs the model on the prompt only.",
)
@click.option(
    "--temperature",
    type=click.FloatRange(min=0),
    default=0.0,
    show_default=True,
    help="Temperature of sampling; 0 takes the likeliest token.",
)
@click.option(
    "--seed", type=click.IntRange(min=0), default=0, show_default=True, help="Sample i has the seed SEED + i."
)
@system_option
@click.option("--bare-prompt", is_flag=True, help="Do not use the tokenizer's chat template.")
@click.option("--save-attention/--no-save-attention", default=True, help="Write a file of each sample.  [default: yes]")
@click.option(
    "--format",
    type=click.Choice(["h5", "pickle"]),
    default="h5",
    show_default=True,
    help="Archives, or pickles of NumPy arrays.",
)
@influence_option("off")
@click.option(
    "-o",
    "--output-dir",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("attention_data"),
    show_default=True,
    help="Where to write; made if it is missing.",
)
@json_option
def command(
    model: ModelChoice,
    texts: tuple[str, ...],
    source: str | None,
    field: str | None,
    max_samples: int | None,
    output_dir: Path,
    as_json: bool,
    **options: Any,
) -> None:
    """Complete prompts and save the attention of each, with a manifest that says what is what.

    A run that was stopped goes on when the same command is given again.

    Example:  att-viz capture --model demo --max-samples 3 -o attention_data
    """
    from att_viz.collection import CollectionOptions, collect_samples

    prompts = _prompts(texts, source, field, max_samples)
    try:
        manifest = collect_samples(model.load, model.identity(), prompts, output_dir, CollectionOptions(**options), say)
    except KeyboardInterrupt:
        say("\nStopped. The same command goes on after the last sample that was finished.")
        raise
    records = [manifest.samples[index] for index in range(len(prompts))]
    failed = sum(record.status != "done" for record in records)
    if as_json:
        print_json(manifest.to_dict())
    elif is_quiet():
        for record in records:
            if record.file:
                click.echo(output_dir / record.file)
    if failed:
        click.echo(f"Error: {failed} of {len(records)} samples failed; {manifest.path} says why", err=True)
        click.get_current_context().exit(1)
    say("Done!")


def _prompts(texts: tuple[str, ...], source: str | None, field: str | None, max_samples: int | None) -> list[str]:
    from att_viz.collection.default_prompts import DEFAULT_PROMPTS
    from att_viz.collection.prompt_sources import read_prompts
    from att_viz.errors import InvalidInputError

    if [*texts, source].count("-") > 1:
        raise click.UsageError("standard input can be read once only")
    if field is not None and source is None:
        raise click.UsageError("--field says where in the file of --prompts a prompt is; give --prompts as well")
    if not texts and source is None:
        if max_samples is not None and max_samples > len(DEFAULT_PROMPTS):
            say(f"There are {len(DEFAULT_PROMPTS)} built-in prompts only; give more with --prompt or --prompts.")
        return list(DEFAULT_PROMPTS[: max_samples or 1])
    read = read_prompts(source, field) if source is not None else iter(())
    # Islice, so that no more of a large file is read than is asked for.
    prompts = list(islice(chain(map(prompt_text, texts), read), max_samples))
    if not prompts:
        raise InvalidInputError(f"there is no prompt in {'standard input' if source == '-' else source}")
    return prompts
