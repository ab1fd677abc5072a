"""`att-viz run`: complete a prompt with any model and write a report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from att_viz.cli.console import print_json
from att_viz.cli.influence_option import influence_option
from att_viz.cli.model_options import ModelChoice, model_options
from att_viz.cli.prompt_options import PromptChoice, prompt_options, prompt_text
from att_viz.cli.report_options import announce, renderer_from, report_options, split_from, written

if TYPE_CHECKING:
    from att_viz.matrix.influence import InfluenceChoice

__all__ = ["command"]


@click.command(name="run", short_help="Complete a prompt and write a report.")
@model_options
@prompt_options()
@click.option(
    "--completion",
    metavar="TEXT",
    help="What was answered, where that is known: nothing is generated; - reads it from standard input.",
)
@click.option(
    "--max-new-tokens",
    type=click.IntRange(min=0),
    default=512,
    show_default=True,
    help="How many tokens to generate at most; 0 runs the model on the prompt only.",
)
@click.option("--save-archive", is_flag=True, help="Also save the attention as an archive (.h5).")
@click.option(
    "--knockout",
    type=click.IntRange(min=1),
    metavar="N",
    help="Also run the model without each of the N strongest attention edges of the last row, and show what changed.",
)
@influence_option("auto")
@report_options
def command(
    model: ModelChoice,
    prompt: PromptChoice,
    completion: str | None,
    max_new_tokens: int,
    save_archive: bool,
    knockout: int | None,
    influence: InfluenceChoice,
    output_dir: Path,
    average_heads: bool,
    rollout: bool | None,
    split: str,
    max_file_size: float,
    as_json: bool,
) -> None:
    """Complete a prompt and write a report of what the model looked at.

    Example:  att-viz run --model demo --prompt "Who is Bob's sister?" -o report
    """
    if completion == "-" and prompt.from_input:
        raise click.UsageError("standard input can be read once only")
    renderer = renderer_from(average_heads, rollout, max_file_size)
    answer = None if completion is None else prompt_text(completion)
    loaded = model.load()
    tokens, matrix, prompt_length = loaded.generate_text(
        prompt.prompt,
        max_new_tokens,
        f"{output_dir}/att_viz" if save_archive else None,
        prompt.template,
        system=prompt.system,
        completion=answer,
        influence=influence,
    )
    knockouts: Any = ()
    if knockout is not None:
        from att_viz.analysis import knockout_each

        last_row = matrix.num_rows - 1
        knockouts = knockout_each(loaded.model, matrix.token_ids, last_row, knockout, as_records=True)
    report = renderer.render(
        tokens,
        prompt_length,
        matrix,
        render_in_chunks=split_from(split),
        save_prefix=f"{output_dir}/att_viz_",
        knockouts=knockouts,
    )
    if as_json:
        print_json(written(report))
    else:
        announce(report)
