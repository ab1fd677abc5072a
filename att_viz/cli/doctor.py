"""`att-viz doctor`: what a model's attention is, what capturing costs, and whether it is exact."""

from __future__ import annotations

import click

from att_viz.cli.console import json_option, print_json
from att_viz.cli.model_options import ModelChoice
from att_viz.model_aliases import hub_name

__all__ = ["command"]


@click.command(name="doctor", short_help="Say what a model's attention is and what capturing it costs.")
@click.argument("model", metavar="MODEL")
@click.option(
    "--tokens", type=click.IntRange(min=1), default=4096, show_default=True, help="Input length to estimate costs for."
)
@click.option(
    "--dtype",
    type=click.Choice(["auto", "float32", "float16", "bfloat16"]),
    default="auto",
    show_default=True,
    help="What the model computes in; auto: as its weights are stored.",
)
@click.option("--device", default="auto", show_default=True, help="Number of a GPU, cpu, mps, or auto.")
@json_option
def command(model: str, tokens: int, dtype: str, device: str, as_json: bool) -> None:
    """Say what the attention of MODEL is, what capturing it costs in memory, disk and time, and what to choose.

    MODEL is a hub name, a short name (see att-viz models), a directory, or 'demo'. The capture is compared with the
    model itself on a short input; the exit status is 1 if it differs.

    Example:  att-viz doctor demo --tokens 100000
    """
    choice = ModelChoice(hub_name(model), None, device, dtype, None)
    loaded = choice.load()
    from att_viz.capture.doctor.diagnosis import doctor

    diagnosis = doctor(loaded.model, tokens)
    if as_json:
        print_json(diagnosis.to_dict())
    else:
        click.echo(str(diagnosis))
    if not diagnosis.check.passed:
        raise click.exceptions.Exit(1)
