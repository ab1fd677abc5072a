"""`att-viz demo`: a first report, from the bundled model."""

from __future__ import annotations

import webbrowser
from pathlib import Path

import click

from att_viz.cli.console import json_option, print_json
from att_viz.cli.report_options import announce, written

__all__ = ["DEMO_PROMPT", "command"]

DEMO_PROMPT = "Continue this story: The beautiful grey cat Tom is chasing after Jerry the mouse."


@click.command(name="demo", short_help="Write a first report with the bundled model.")
@click.option("--prompt", default=DEMO_PROMPT, help="What to say to the model.  [default: Tom and Jerry]")
@click.option(
    "-o",
    "--output-dir",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("demo_report"),
    show_default=True,
    help="Where to write; made if it is missing.",
)
@click.option("--open", "open_browser", is_flag=True, help="Open the report in the browser.")
@json_option
def command(prompt: str, output_dir: Path, open_browser: bool, as_json: bool) -> None:
    """Complete a prompt with the bundled demo model and write a report of its attention.

    Example:  att-viz demo --open
    """
    from att_viz.experiment import Experiment
    from att_viz.renderer import Renderer
    from att_viz.self_attention_model import SelfAttentionModel

    report = Experiment(SelfAttentionModel("demo"), Renderer()).basic_experiment(
        prompt, save_prefix_html=f"{output_dir}/att_viz_demo_"
    )
    if as_json:
        print_json(written(report))
    else:
        announce(report)
    if open_browser:
        webbrowser.open(report[0].resolve().as_uri())
