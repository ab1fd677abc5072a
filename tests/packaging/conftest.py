"""The wheel of this checkout and an environment that holds it, made once for all tests of this folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.processes.light_environment import LightEnvironment, build_wheel, repository_files


@pytest.fixture(scope="session", name="repository_files")
def _repository_files() -> list[str]:
    return repository_files()


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_wheel(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="session")
def light_environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> LightEnvironment:
    return LightEnvironment(tmp_path_factory.mktemp("light") / "environment", wheel)
