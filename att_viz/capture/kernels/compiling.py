"""Compiling numeric loops with numba, kept on disk where that is possible."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from numba import njit
from numba.core.registry import cpu_target

__all__ = ["compiled", "compiles_for"]

Function = TypeVar("Function", bound=Callable[..., Any])


def compiled(signature: str | list[str], fastmath: set[str]) -> Callable[[Function], Function]:
    """A decorator that compiles a function at once, to run without the interpreter's lock.

    Args:
        signature: the types, in numba's notation; several for several kinds of numbers.
        fastmath: what LLVM may do with floating-point numbers, by its names.
    """
    options: Any = {"nogil": True, "fastmath": fastmath, "error_model": "numpy"}

    def compile_it(function: Function) -> Function:
        try:
            made: Any = njit(signature, cache=True, **options)(function)
        except RuntimeError:
            # No folder to keep it in can be written.
            made = njit(signature, **options)(function)
        found: Function = made
        return found

    return compile_it


def compiles_for(feature: str) -> bool:
    """Whether numba compiles for processors with a feature; code that needs another ends the process.

    Args:
        feature: by LLVM's name, such as "avx512bf16".
    """
    features: str = cpu_target.target_context.codegen().magic_tuple()[2]
    return f"+{feature}" in features.split(",")
