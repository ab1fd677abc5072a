"""`att-viz models`: the models that have a short name."""

from __future__ import annotations

import click

from att_viz.cli.console import json_option, print_json, say

__all__ = ["command"]


@click.command(name="models", short_help="List the models that have a short name.")
@json_option
def command(as_json: bool) -> None:
    """List the models that have a short name, which every --model accepts.

    Example:  att-viz models
    """
    from dataclasses import asdict

    from att_viz.model_aliases import DEMO, MODEL_ALIASES

    if as_json:
        named = [{"name": name, **asdict(alias)} for name, alias in MODEL_ALIASES.items()]
        print_json([{"name": DEMO, "hub_name": None, "context": 2048, "gated": False}, *named])
        return
    width = max(map(len, MODEL_ALIASES))
    click.echo(f"{DEMO:<{width}}  comes with att_viz, works offline")
    for name, alias in MODEL_ALIASES.items():
        note = "  (accept its licence on the hub, then: hf auth login)" if alias.gated else ""
        click.echo(f"{name:<{width}}  {alias.hub_name}{note}")
    say("\nAny other causal language model: its name on the Hugging Face hub, or the directory of a saved one.")
