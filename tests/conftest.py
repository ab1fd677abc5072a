"""Tests run offline, with an empty Hugging Face cache, on tiny models that are made once.

Where the `models` extra is not installed, the tests that need it are skipped and all others run; `_asked_for_models`
and the marker `models` say which need it.
"""

from __future__ import annotations

import atexit
import os
import shutil
import signal
import sys
import tempfile
import traceback
from collections.abc import Generator, Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest
from support.processes.file_order import longest_files_first

from att_viz.errors import MissingExtraError

if TYPE_CHECKING:
    from support.models.tiny_models import TinyModel

_HF_HOME = tempfile.mkdtemp(prefix="att_viz_hf_")
atexit.register(shutil.rmtree, _HF_HOME, ignore_errors=True)
os.environ.update(HF_HOME=_HF_HOME, HF_HUB_OFFLINE="1", HF_HUB_DISABLE_TELEMETRY="1")
for _name in ("HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE", "TRANSFORMERS_CACHE", "HF_TOKEN"):
    os.environ.pop(_name, None)

# How long an example takes depends on what else the machine does.
hypothesis.settings.register_profile("att_viz", deadline=None)
hypothesis.settings.load_profile("att_viz")

# Shells have what they start in the background ignore Ctrl-C, and children inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)

_PACKAGE = Path(__file__).resolve().parents[1] / "att_viz"
_NOT_INSTALLED = {
    name for name in ("torch", "transformers", "numba", "tokenizers", "safetensors") if find_spec(name) is None
}
"""Which of the libraries that only the `models` extra brings are missing."""


def _asked_for_models(error: BaseException | None) -> bool:
    """Whether an import failed because a test asks for models that are not installed.

    Only the rooms `capture` and `model`, which ask `extras` whether they are there, may need them to be imported. Any
    other module of att_viz on the way is a defect: what it does must work without.
    """
    missing = error.__cause__ if isinstance(error, MissingExtraError) else error
    if not isinstance(missing, ModuleNotFoundError) or (missing.name or "").partition(".")[0] not in _NOT_INSTALLED:
        return False
    assert error is not None
    files = (Path(frame.f_code.co_filename) for frame, _ in traceback.walk_tb(error.__traceback__))
    ours = [path.relative_to(_PACKAGE).parts for path in files if path.is_relative_to(_PACKAGE)]
    return all(parts[0] in ("capture", "model") or parts == ("system", "extras.py") for parts in ours)


class _LightModule(pytest.Module):
    """A test module, skipped where it cannot be imported without the `models` extra."""

    def collect(self) -> Iterable[pytest.Item | pytest.Collector]:
        try:
            return super().collect()
        except self.CollectError as error:
            if _asked_for_models(error.__cause__):
                pytest.skip(f"needs the models extra: {error.__cause__}", allow_module_level=True)
            raise


def pytest_pycollect_makemodule(module_path: Path, parent: pytest.Collector) -> pytest.Module | None:
    return _LightModule.from_parent(parent, path=module_path) if _NOT_INSTALLED else None


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew", action="store_true", help="write the gold files anew instead of comparing with them")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        if "tiny_model" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.models)
        if _NOT_INSTALLED & {"torch", "transformers"} and item.get_closest_marker("models"):
            item.add_marker(pytest.mark.skip(reason="needs the models extra"))
    # Several processes share the files, in this order: at the end none is to be left alone with one that takes long.
    if hasattr(config, "workerinput"):
        items[:] = longest_files_first(items)


def _skipping_what_asks_for_models() -> Generator[None, object, object]:
    try:
        return (yield)
    except ImportError as error:
        if _asked_for_models(error):
            pytest.skip(f"needs the models extra: {error}")
        raise


def _begin_with_the_same_random_numbers() -> None:
    """Who takes torch's without a seed gets the same ones, whichever tests ran before in this process."""
    if (torch := sys.modules.get("torch")) is not None:
        torch.manual_seed(0)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup() -> Generator[None, object, object]:
    _begin_with_the_same_random_numbers()
    return (yield from _skipping_what_asks_for_models())


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Generator[None, object, object]:
    return (yield from _skipping_what_asks_for_models())


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> TinyModel:
    """Gives the directory of a tiny random model, made when it is first asked for.

    Called as `tiny_model("llama")` or `tiny_model("llama", chat=True, max_position_embeddings=64)`; see
    `tiny_models.save_tiny_model`.
    """
    made: dict[str, Path] = {}

    def make(name: str, **options: Any) -> Path:
        from support.models.tiny_models import save_tiny_model

        key = f"{name} {sorted(options.items(), key=str)}"
        if key not in made:
            made[key] = save_tiny_model(tmp_path_factory.mktemp("tiny") / name, name, **options)
        return made[key]

    return make
