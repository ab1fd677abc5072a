"""`att-viz compare`: two prompts, two models, or one run and a smaller cache, in one page."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from att_viz.cli.console import json_option, print_json
from att_viz.cli.influence_option import influence_option
from att_viz.cli.model_options import ModelChoice, optional_model_options
from att_viz.cli.prompt_options import prompt_text, system_option
from att_viz.cli.report_options import announce, written
from att_viz.cli.source_options import open_source

if TYPE_CHECKING:
    from att_viz.attention_matrix import AttentionMatrix
    from att_viz.matrix.influence import InfluenceChoice

__all__ = ["command"]


_NAME = "att_viz_compare.html"


@click.command(name="compare", short_help="Compare two prompts, two models, or a run with a smaller cache.")
@click.argument("archives", nargs=-1, type=click.Path(path_type=Path), metavar="[A.h5 [B.h5]]")
@optional_model_options
@click.option(
    "--prompt",
    "prompts",
    multiple=True,
    metavar="TEXT",
    help="What to say to the model; give it twice, for A and for B.",
)
@system_option
@click.option("--bare-prompt", is_flag=True, help="Do not use the tokenizer's chat template.")
@click.option(
    "--max-new-tokens",
    type=click.IntRange(min=0),
    default=256,
    show_default=True,
    help="How many tokens to generate at most for each prompt.",
)
@influence_option("auto")
@click.option(
    "--cache-policy",
    metavar="POLICY",
    help="Read one run again as if the cache had kept only window:64 (the last 64 tokens), sink:4+60 (the first 4 and "
    "the last 60) or h2o:32+32 (the last 32, and the 32 before that were looked at most).",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    default=Path(_NAME),
    show_default=True,
    help="The page to write; .html is added where it is missing, and a directory gets a page of the default name.",
)
@click.option(
    "--max-file-size",
    type=click.FloatRange(min=0, min_open=True),
    default=32.0,
    show_default=True,
    metavar="MB",
    help="Largest size of the page; maps of the heads that changed least are left out.",
)
@json_option
def command(
    archives: tuple[Path, ...],
    model: ModelChoice | None,
    prompts: tuple[str, ...],
    system: str | None,
    bare_prompt: bool,
    max_new_tokens: int,
    influence: InfluenceChoice,
    cache_policy: str | None,
    output: Path,
    max_file_size: float,
    as_json: bool,
) -> None:
    """Write two runs beside each other in one page: texts aligned, words and heads ranked by how much they changed.

    Two saved files need neither torch nor transformers. With --model, too, the model also reads A's answer after B's
    prompt, and says which edit mattered most. Two prompts are run first. With --cache-policy one run is compared with
    itself, read again with a smaller cache.

    Example:  att-viz compare before.h5 after.h5 -o compare.html
    """
    wanted = 2 if cache_policy is None else 1
    output = _page(output)
    _check(archives, prompts, model, wanted)
    said = [prompt_text(prompt) for prompt in prompts]
    from att_viz.renderer import RenderConfig, Renderer

    if cache_policy is not None:
        from att_viz.cache_policy import CachePolicy

        CachePolicy.parse(cache_policy)
    with ExitStack() as opened:
        runs = [opened.enter_context(open_source(archive, None, 0)) for archive in archives]
        loaded = None if model is None else model.load()
        if loaded is not None:
            runs += [_run(loaded, prompt, max_new_tokens, system, bare_prompt, influence) for prompt in said]
        renderer = Renderer(RenderConfig(max_file_size=int(max_file_size * 1e6)))
        if cache_policy is not None:
            from att_viz.analysis import replay_cache_policy

            report = renderer.compare(replay_cache_policy(loaded, runs[0], cache_policy), path=output)
        else:
            report = renderer.compare(runs[0], runs[1], output, model=loaded)
    if as_json:
        print_json(written(report))
    else:
        announce(report)


def _page(output: Path) -> Path:
    """Where the page goes: a browser shows no file as a page whose name does not say that it is one."""
    if output.is_dir():
        return output / _NAME
    return output if output.suffix.lower() in (".html", ".htm") else output.with_name(f"{output.name}.html")


def _check(archives: tuple[Path, ...], prompts: tuple[str, ...], model: ModelChoice | None, wanted: int) -> None:
    """Refuse what is no comparison, before a model is loaded."""
    if prompts and archives:
        raise click.UsageError("give either saved files or --prompt")
    if len(prompts or archives) != wanted:
        raise click.UsageError(
            "a comparison is of two: give A.h5 and B.h5, or --model and --prompt twice"
            if wanted == 2
            else "--cache-policy compares one run with itself: give one file, or --prompt once"
        )
    if model is None and (prompts or wanted == 1):
        raise click.UsageError(f"{'--prompt' if prompts else '--cache-policy'} needs --model")
    if prompts.count("-") > 1:
        raise click.UsageError("standard input can be read once only")


def _run(
    model: Any, prompt: str, max_new_tokens: int, system: str | None, bare: bool, influence: InfluenceChoice
) -> AttentionMatrix:
    from att_viz.prompt_template import CHAT_TEMPLATE

    template = None if bare else CHAT_TEMPLATE
    matrix: AttentionMatrix = model.generate_text(
        prompt, max_new_tokens, None, template, system=system, influence=influence
    )[1]
    return matrix
