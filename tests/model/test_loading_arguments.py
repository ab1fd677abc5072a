"""From --device, --dtype and --quantize to the arguments of `from_pretrained`."""

from __future__ import annotations

import pytest
import torch

from att_viz.errors import InvalidInputError
from att_viz.model.loading_arguments import loading_arguments

no_gpu = pytest.mark.skipif(torch.cuda.is_available(), reason="there is a GPU")


def test_by_default_nothing_is_chosen() -> None:
    assert loading_arguments() == {"dtype": "auto"}


@no_gpu
@pytest.mark.parametrize("device", ["0", "cuda:1"])
def test_without_a_gpu_the_cpu_is_used_and_said(device: str) -> None:
    with pytest.warns(UserWarning, match=rf"device {device[-1]}, so the model runs on the CPU"):
        assert loading_arguments(device, "bfloat16") == {"dtype": "bfloat16"}


@no_gpu
def test_the_cpu_needs_no_accelerate() -> None:
    assert loading_arguments("cpu") == {"dtype": "auto"}


@pytest.mark.skipif(not torch.cuda.is_available(), reason="there is no GPU")
def test_gpus_by_number() -> None:
    assert loading_arguments("0")["device_map"] == loading_arguments("cuda:0")["device_map"] == {"": 0}
    assert loading_arguments("cpu")["device_map"] == "cpu"
    with pytest.raises(InvalidInputError, match="numbered 0 to"):
        loading_arguments("99")


@pytest.mark.skipif(torch.backends.mps.is_available(), reason="there is an Apple GPU")
def test_without_an_apple_gpu() -> None:
    with pytest.warns(UserWarning, match="no Apple GPU"):
        loading_arguments("mps")


@pytest.mark.parametrize("device", ["tpu", "-1", "cuda:", "0 "])
def test_devices_that_do_not_exist(device: str) -> None:
    with pytest.raises(InvalidInputError, match="there is no device"):
        loading_arguments(device)


def test_quantization() -> None:
    pytest.importorskip("bitsandbytes")
    assert loading_arguments(quantize="8bit")["quantization_config"].load_in_8bit
    four = loading_arguments(quantize="4bit", dtype="float16")["quantization_config"]
    assert (four.load_in_4bit, four.bnb_4bit_quant_type, four.bnb_4bit_compute_dtype) == (True, "nf4", torch.float16)
    with pytest.raises(InvalidInputError, match="'2bit'"):
        loading_arguments(quantize="2bit")
