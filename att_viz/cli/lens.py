"""`att-viz lens`: attention maps whose cells name what each layer would predict."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from att_viz.cli.console import json_option, print_json, say
from att_viz.cli.model_options import ModelChoice, optional_model_options
from att_viz.cli.number_list import NUMBERS
from att_viz.cli.prompt_options import PromptChoice, prompt_options
from att_viz.cli.report_options import announce, written

if TYPE_CHECKING:
    from att_viz.attention_matrix import AttentionMatrix
    from att_viz.matrix.logit_lens import LogitLens
    from att_viz.plots.lens import PlannedMap

__all__ = ["command"]

_MANY_IMAGES = 500


@click.command(name="lens", short_help="Draw attention maps with the logit lens.")
@click.argument("archive", required=False, type=click.Path(path_type=Path), metavar="[FILE.h5]")
@optional_model_options
@prompt_options(required=False)
@click.option(
    "--max-new-tokens",
    type=click.IntRange(min=0),
    default=20,
    show_default=True,
    help="How many tokens to generate at most; 0 runs the model on the prompt only.",
)
@click.option(
    "--top-k",
    type=click.IntRange(min=1, max=1000),
    default=10,
    show_default=True,
    help="How many tokens to keep for each layer and position.",
)
@click.option("--save-archive", is_flag=True, help="Also save attention and lens as an archive (.h5).")
@click.option(
    "--tokens",
    type=NUMBERS,
    metavar="LIST",
    help="Draw images of these predicted tokens only, such as 0,3,10-20; 0 follows the prompt.",
)
@click.option("--yes", is_flag=True, help=f"Draw the images even if there are more than {_MANY_IMAGES}.")
@click.option("--no-images", is_flag=True, help="Write the report only.")
@click.option(
    "-o",
    "--output-dir",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("."),
    help="Where to write; made if it is missing.  [default: here]",
)
@json_option
def command(
    archive: Path | None,
    model: ModelChoice | None,
    prompt: PromptChoice | None,
    max_new_tokens: int,
    top_k: int,
    save_archive: bool,
    tokens: list[int] | None,
    yes: bool,
    no_images: bool,
    output_dir: Path,
    as_json: bool,
) -> None:
    """Show what each layer would predict, and where it looks: images and a report, from a model or from an archive.

    The images are attn_{i}_{j}.png, window j of the attention that decides the i-th new token; lens.html is a report
    that opens in its view of the layers. An archive that holds a lens needs neither torch nor transformers.

    Example:  att-viz lens --model demo --prompt "Who is Bob's sister?" -o maps
    """
    if (archive is None) == (model is None):
        raise click.UsageError("give either the archive FILE.h5 or --model and --prompt")
    if model is not None and prompt is None:
        raise click.UsageError("--model needs --prompt or --messages")
    from att_viz.attention_matrix import AttentionMatrix
    from att_viz.plots.lens import require_plots_extra, write_maps

    if not no_images:
        require_plots_extra()
    if model is None or prompt is None:
        assert archive is not None
        matrix, lens = AttentionMatrix.open(archive), _archived_lens(archive)
    else:
        matrix, lens = _run(model, prompt, max_new_tokens, top_k)
    with matrix:
        plan = [] if no_images else _checked_plan(matrix, tokens, yes)
        if save_archive:
            _save(output_dir / "lens.h5", matrix, lens)
        report = _report(matrix, lens, output_dir)
        files = [*report, *write_maps(matrix, lens, plan, output_dir)]
    if as_json:
        print_json(written(files))
    else:
        announce(files)


def _report(matrix: AttentionMatrix, lens: LogitLens, directory: Path) -> list[Path]:
    """A report that opens in the view of its layers: lens.html, or where it must be split lens_index.html and more."""
    from att_viz.renderer import Renderer

    report = Renderer().render(
        matrix.tokens, matrix.prompt_length, matrix, save_prefix=f"{directory}/lens_", lens=lens, view="layers"
    )
    if len(report) > 1:
        return list(report)
    return [report[0].replace(directory / "lens.html")]


def _archived_lens(archive: Path) -> LogitLens:
    from att_viz.archive.lens import read_lens
    from att_viz.errors import InvalidInputError

    lens = read_lens(archive)
    if lens is None:
        raise InvalidInputError(
            f"{archive} holds no logit lens; make one with  att-viz lens --model ... --prompt ... --save-archive"
        )
    return lens


def _run(
    choice: ModelChoice, prompt: PromptChoice, max_new_tokens: int, top_k: int
) -> tuple[AttentionMatrix, LogitLens]:
    from att_viz.analysis.lens import lens_of_recording

    model = choice.load()
    from att_viz.capture.lens.recorder import recording_lens

    with recording_lens(model.model, top_k) as recorder:
        _, matrix, prompt_length = model.generate_text(
            prompt.prompt, max_new_tokens, prompt_template=prompt.template, system=prompt.system
        )
    assert matrix.token_ids is not None
    return matrix, lens_of_recording(recorder, matrix.token_ids.tolist(), prompt_length, model.tokenizer)


def _checked_plan(matrix: AttentionMatrix, tokens: list[int] | None, yes: bool) -> list[PlannedMap]:
    from att_viz.errors import InvalidInputError
    from att_viz.plots.lens import plan_maps

    plan = plan_maps(matrix.prompt_length, matrix.num_rows, tokens)
    count = "one image" if len(plan) == 1 else f"{len(plan):,} images"
    if len(plan) > _MANY_IMAGES and tokens is None and not yes:
        raise InvalidInputError(
            f"this would draw {count}; choose predicted tokens with --tokens (such as --tokens 0-9), draw all with "
            "--yes, or none with --no-images"
        )
    say(f"Drawing {count} of up to 32 columns.")
    return plan


def _save(path: Path, matrix: AttentionMatrix, lens: LogitLens) -> None:
    from att_viz.archive.lens import save_lens

    matrix.save(path)
    save_lens(path, lens)
    say(f"Saved {path.resolve()}")
