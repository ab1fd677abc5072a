"""The files of others, read without trusting them: pickles, .npz files, lists of tensors."""

from __future__ import annotations

from att_viz.formats.conversion import Conversion, convert
from att_viz.formats.opening import open_any
from att_viz.formats.token_source import read_tokens

__all__ = ["Conversion", "convert", "open_any", "read_tokens"]
