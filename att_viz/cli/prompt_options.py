"""Prompts on the command line."""

from __future__ import annotations

import sys

__all__ = ["prompt_text"]


def prompt_text(prompt: str) -> str:
    """The prompt that an option names: itself, or for "-" all of standard input without its last line feed."""
    return sys.stdin.read().removesuffix("\n") if prompt == "-" else prompt
