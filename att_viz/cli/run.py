"""`att-viz run`: complete a prompt with any model and write a report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from att_viz.cli.console import print_json, say
from att_viz.cli.influence_option import influence_option
from att_viz.cli.model_options import ModelChoice, model_options
from att_viz.cli.prompt_options import PromptChoice, completion_text, prompt_options
from att_viz.cli.report_options import announce, check_light, renderer_from, report_options, split_from, written
from att_viz.cli.span_option import span_option
from att_viz.prompt_template import CHAT_TEMPLATE

if TYPE_CHECKING:
    from att_viz.attention_matrix import AttentionMatrix
    from att_viz.matrix.influence import InfluenceChoice

__all__ = ["command"]


@click.command(name="run", short_help="Complete a prompt and write a report.")
@model_options
@prompt_options(required=False)
@click.option(
    "--completion",
    metavar="TEXT",
    help="What was answered, where that is known: nothing is generated; - reads it from standard input.",
)
@click.option(
    "--image",
    "images",
    type=click.Path(exists=True, dir_okay=False),
    multiple=True,
    help="A picture that belongs to the prompt, for a model that reads pictures; repeat it for more. For a vision "
    "encoder the picture to look at, in the place of a prompt.",
)
@click.option(
    "--audio",
    type=click.Path(exists=True, dir_okay=False),
    help="What to write down, in the place of a prompt, for a model that hears: a WAV file. For an encoder of "
    "sounds the sound to hear.",
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
    help="Also run the model without each of the N strongest attention edges into the row that wrote the first content "
    "word of the answer, and show what changed.",
)
@influence_option("auto")
@span_option("Name a part of the prompt, its characters from A to before B, to be told apart on the page; repeat it.")
@report_options
def command(
    model: ModelChoice,
    prompt: PromptChoice | None,
    completion: str | None,
    images: tuple[str, ...],
    audio: str | None,
    max_new_tokens: int,
    save_archive: bool,
    knockout: int | None,
    influence: InfluenceChoice,
    spans: dict[str, tuple[int, int]],
    output_dir: Path,
    average_heads: bool,
    rollout: bool | None,
    split: str,
    light: bool,
    max_file_size: float,
    as_json: bool,
) -> None:
    """Complete a prompt, or have an encoder see or hear something, and write a report of what the model looked at.

    Example:  att-viz run --model demo --prompt "Who is Bob's sister?" -o report
    """
    if prompt is None and audio is None and not images:
        raise click.UsageError("Missing option '--prompt' (or '--messages'), or '--audio', or '--image'.")
    if completion == "-" and prompt is not None and prompt.from_input:
        raise click.UsageError("standard input can be read once only")
    if knockout is not None and (images or audio):
        raise click.UsageError(
            "--knockout runs a model again with its prompt only; leave it away where there is a picture or a sound"
        )
    check_light(light, split)
    renderer = renderer_from(average_heads, rollout, max_file_size)
    answer = completion_text(completion)
    loaded = model.load()
    archive = f"{output_dir}/att_viz" if save_archive else None
    if loaded.tokenizer is None and images:
        if prompt is not None or answer is not None or len(images) > 1:
            raise click.UsageError("a vision encoder looks at one --image, and reads and writes no text")
        matrix = loaded.encode(image=images[0], save_prefix=archive)
        tokens, prompt_length = list(matrix.tokens), matrix.prompt_length
    elif loaded.tokenizer is None and audio is not None:
        if prompt is not None or answer is not None or images:
            raise click.UsageError("an encoder of sounds hears one --audio, and reads and writes no text")
        matrix = loaded.encode(audio=audio, save_prefix=archive)
        tokens, prompt_length = list(matrix.tokens), matrix.prompt_length
    else:
        tokens, matrix, prompt_length = loaded.generate_text(
            None if prompt is None else prompt.prompt,
            max_new_tokens,
            archive,
            CHAT_TEMPLATE if prompt is None else prompt.template,
            audio=audio,
            system=None if prompt is None else prompt.system,
            completion=answer,
            image=list(images) or None,
            influence=influence,
        )
    knockouts: Any = ()
    if knockout is not None:
        knockouts = _knockouts(loaded.model, matrix, knockout)
    report = renderer.render(
        tokens,
        prompt_length,
        matrix,
        render_in_chunks=split_from(split),
        save_prefix=f"{output_dir}/att_viz_",
        knockouts=knockouts,
        spans=spans,
        light=light,
    )
    if as_json:
        print_json(written(report))
    else:
        if archive is not None:
            say(f"Saved {Path(f'{archive}.h5').resolve()}")
        announce(report)


def _knockouts(model: Any, matrix: AttentionMatrix, top: int) -> list[dict[str, Any]]:
    """Cut the strongest edges into the row that wrote the first content word; into the last row without an answer.

    The first token and the markers of a chat template are where heads rest, so edges to them are left out, unless there
    is nothing else to look at.
    """
    from att_viz.analysis import knockout_each
    from att_viz.matrix.units import units_of
    from att_viz.report.answer_word import first_content_word

    word = first_content_word(matrix.token_texts, matrix.prompt_length)
    row = matrix.num_rows - 1 if word is None else word.start - 1
    if row < 1:
        # It sees itself only.
        return []
    resting = {0}.union(*(range(unit.start, unit.end) for unit in units_of(matrix.token_texts) if unit.is_markup))
    left_out = sorted(resting) if any(key not in resting for key in range(row + 1)) else []
    records: list[dict[str, Any]] = knockout_each(model, matrix.token_ids, row, top, left_out=left_out, as_records=True)
    return records
