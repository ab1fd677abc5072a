"""Short names of models, and what the Hugging Face hub calls them."""

from __future__ import annotations

import os
from dataclasses import dataclass

__all__ = ["DEMO", "MODEL_ALIASES", "ModelAlias", "hub_name"]

DEMO = "demo"
"""The name of the model that comes with the package."""


@dataclass(frozen=True)
class ModelAlias:
    """A model under a short name.

    Attributes:
        hub_name: what the hub calls it.
        context: for how many tokens it has positions.
        gated: whether the hub asks for a login and the acceptance of a licence.
    """

    hub_name: str
    context: int
    gated: bool


MODEL_ALIASES = {
    "llama2-7b-chat-4k": ModelAlias("meta-llama/Llama-2-7b-chat-hf", 4096, gated=True),
    "llama2-13b-chat-4k": ModelAlias("meta-llama/Llama-2-13b-chat-hf", 4096, gated=True),
    "llama3.1-8b-128k": ModelAlias("meta-llama/Llama-3.1-8B-Instruct", 131072, gated=True),
    "mistral-0.3-7b-32k": ModelAlias("mistralai/Mistral-7B-Instruct-v0.3", 32768, gated=False),
    "qwen2.5-7b-instruct": ModelAlias("Qwen/Qwen2.5-7B-Instruct", 32768, gated=False),
}


def hub_name(name: str) -> str:
    """What the hub calls a model.

    Args:
        name: a short name, or any other.

    Returns:
        The hub name of a short name, unless a directory of that name is at hand; any other name unchanged.
    """
    alias = MODEL_ALIASES.get(name.lower())
    return name if alias is None or os.path.isdir(name) else alias.hub_name
