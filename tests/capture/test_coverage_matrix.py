"""Every architecture of transformers, each beside its own eager attention; and the table of them in the documents.

With ATT_VIZ_WRITE_TABLES=1 the run writes docs/architectures.md instead of comparing it.
"""

from __future__ import annotations

import os
from typing import Any

import pytest
import transformers
from support.architectures.families import FAMILIES
from support.architectures.not_built import NOT_BUILT
from support.architectures.table import TABLE, Line, read_table, write_line

from att_viz.errors import CaptureError

BOUND = 1e-5
WRITES = os.environ.get("ATT_VIZ_WRITE_TABLES") == "1"
QUICK: dict[str, tuple[str, ...]] = {
    "decoder": ("gemma2", "gptj", "mamba"),
    "encoder": ("bert", "deberta", "longformer", "squeezebert"),
    "encoder-decoder": ("t5", "led", "longt5"),
    "vision": ("vit",),
    "vision-language": ("qwen2_vl",),
}
"""One or two of each family, which every run of the tests measures; the others are slow."""
ENTRIES = [(key, name) for key, family in FAMILIES.items() for name in family.names]


def measured_line(family: str, name: str) -> Line:
    """What becomes of an architecture here."""
    if (family, name) in NOT_BUILT:
        return Line(family, name, "not built", reason=NOT_BUILT[family, name])
    try:
        found = FAMILIES[family].measured(name)
    except CaptureError as error:
        return Line(family, name, "refused", reason=str(error))
    assert found.error <= BOUND
    return Line.exact(family, name, found.method, found.error)


def entries() -> list[Any]:
    """Each architecture, marked as slow but for a few."""
    return [
        pytest.param(
            family, name, marks=[] if name in QUICK.get(family, ()) else [pytest.mark.slow], id=f"{family}-{name}"
        )
        for family, name in ENTRIES
    ]


@pytest.mark.parametrize(("family", "name"), entries())
def test_rows_are_the_models_own(family: str, name: str) -> None:
    found = measured_line(family, name)
    if WRITES:
        write_line(found)
        return
    documented = read_table().get((family, name))
    # Another version of transformers may know more.
    if documented is not None:
        assert found.says_the_same(documented)


def test_the_table_and_the_list_of_architectures_agree() -> None:
    documented = read_table()
    assert set(NOT_BUILT) == {key for key, line in documented.items() if line.outcome == "not built"}
    text = TABLE.read_text("utf-8")
    if f"transformers {transformers.__version__.rpartition('.')[0]}" in text:
        assert sorted(documented) == sorted(ENTRIES)
    exact = {name for (_, name), line in documented.items() if line.outcome == "exact"}
    assert len(exact) >= 130
    assert f"**{len(exact)} architectures**" in text
