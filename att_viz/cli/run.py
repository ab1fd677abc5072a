"""`att-viz run`: complete a prompt with any model and write a report."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from att_viz.cli.console import print_json
from att_viz.cli.report_options import announce, renderer_from, report_options, split_from, written

__all__ = ["command"]


@click.command(name="run", short_help="Complete a prompt and write a report.")
@click.option("--model", required=True, help="Hub name or directory of a causal language model, or 'demo'.")
@click.option("--prompt", required=True, help="What to say to the model; - reads it from standard input.")
@click.option(
    "--max-new-tokens",
    type=click.IntRange(min=0),
    default=512,
    show_default=True,
    help="How many tokens to generate at most; 0 runs the model on the prompt only.",
)
@click.option("--bare-prompt", is_flag=True, help="Do not use the tokenizer's chat template.")
@click.option("--save-archive", is_flag=True, help="Also save the attention as an archive (.h5).")
@report_options
def command(
    model: str,
    prompt: str,
    max_new_tokens: int,
    bare_prompt: bool,
    save_archive: bool,
    output_dir: Path,
    average_heads: bool,
    split: str,
    max_file_size: float,
    as_json: bool,
) -> None:
    """Complete a prompt and write a report of what the model looked at.

    Example:  att-viz run --model demo --prompt "Alice and Bob are siblings. Who is Bob's sister?" -o report
    """
    renderer = renderer_from(average_heads, max_file_size)
    from att_viz.prompt_template import CHAT_TEMPLATE
    from att_viz.self_attention_model import SelfAttentionModel

    text = sys.stdin.read() if prompt == "-" else prompt
    tokens, matrix, prompt_length = SelfAttentionModel(model).generate_text(
        text,
        max_new_tokens,
        f"{output_dir}/att_viz" if save_archive else None,
        None if bare_prompt else CHAT_TEMPLATE,
    )
    report = renderer.render(
        tokens,
        prompt_length,
        matrix,
        render_in_chunks=split_from(split),
        save_prefix=f"{output_dir}/att_viz_",
    )
    if as_json:
        print_json(written(report))
    else:
        announce(report)
