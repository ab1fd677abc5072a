"""What Python's unpickler builds of harmless pickles, the machine builds too, in every protocol."""

from __future__ import annotations

import io
import pickle
import pickletools
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from att_viz.formats.ancestor import ANCESTOR_RECIPES
from att_viz.formats.pickles.array_recipes import array_recipes
from att_viz.formats.pickles.machine import run_pickle
from att_viz.formats.pickles.tensor_recipes import tensor_recipes
from att_viz.formats.room import Room

RECIPES = {**array_recipes(Room(0)), **tensor_recipes(Room(0)), **ANCESTOR_RECIPES}

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(2**80), 2**80)
    | st.floats(allow_nan=False)
    | st.text(st.characters())
    | st.binary(min_size=1)
)
KEYS = st.integers(-9, 9) | st.text(max_size=3)
CONTAINERS = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.lists(inner, max_size=4).map(tuple) | st.dictionaries(KEYS, inner),
    max_leaves=20,
)


def run(data: bytes) -> Any:
    return run_pickle(io.BytesIO(data), RECIPES)


@settings(deadline=None, max_examples=200)
@given(value=CONTAINERS, protocol=st.integers(0, 5), optimised=st.booleans())
def test_containers(value: Any, protocol: int, optimised: bool) -> None:
    data = pickle.dumps(value, protocol)
    assert run(pickletools.optimize(data) if optimised else data) == value


@settings(deadline=None, max_examples=100)
@given(
    code=st.sampled_from(["?", "i1", "u2", "<i4", ">i8", "<f2", ">f4", "f8"]),
    shape=st.lists(st.integers(0, 4), max_size=4).filter(lambda shape: 0 not in shape),
    protocol=st.integers(0, 5),
    fortran=st.booleans(),
)
def test_arrays(code: str, shape: tuple[int, ...], protocol: int, fortran: bool) -> None:
    array = np.arange(np.prod(shape, dtype=int)).astype(code).reshape(shape)
    array = np.asfortranarray(array) if fortran else array
    back, again = run(pickle.dumps([array, array], protocol))
    assert back is again
    assert back.dtype == array.dtype
    np.testing.assert_array_equal(back, array)
    scalar = array.reshape(-1)[-1]
    assert run(pickle.dumps(scalar, protocol)) == scalar


@pytest.mark.parametrize("protocol", range(6))
@pytest.mark.parametrize("dtype", ["float32", "float64", "float16", "bfloat16", "int64"])
def test_tensors(protocol: int, dtype: str) -> None:
    import torch

    tensor = torch.arange(24).reshape(2, 3, 4).to(getattr(torch, dtype))
    for view in (tensor, tensor.transpose(0, 2), tensor[1:, ::2], tensor[0, 0, 0]):
        back = run(pickle.dumps({"tensor": view, "shape": view.shape}, protocol))
        np.testing.assert_array_equal(back["tensor"], view.double().numpy())
        assert back["tensor"].dtype == (np.float32 if view.dtype.itemsize < 4 else view.numpy().dtype)
        assert back["shape"] == list(view.shape)


def test_a_pickle_is_read_up_to_its_end() -> None:
    source = io.BytesIO(pickle.dumps("first") + pickle.dumps("second"))
    assert [run_pickle(source, RECIPES), run_pickle(source, RECIPES)] == ["first", "second"]
