"""What libraries raise on damaged files."""

from __future__ import annotations

import pickle
import struct
import tokenize
import zipfile
import zlib

__all__ = ["DAMAGE"]

DAMAGE = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    MemoryError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    pickle.UnpicklingError,
    struct.error,
    tokenize.TokenError,
    zipfile.BadZipFile,
    zlib.error,
)
"""Everything that zip files, decompression, NumPy's parser of headers and torch.load were seen to raise."""
