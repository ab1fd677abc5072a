"""What the page holds is what the archive holds, which is what was captured."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from support.models.real_model import LENGTHS, Models, Run
from support.pages.chromium import OpenReport
from support.pages.report_page import ReportPage, unpack_head

HALF = 2.0**-11
"""The largest relative error of float16, in which archives keep weights unless asked otherwise."""


EACH = {50: 1, 300: 9, 1500: 90}
"""Every so many heads are read: the reader takes one number at a time."""


@pytest.mark.parametrize("length", LENGTHS)
def test_weights_of_the_page_equal_the_archives_within_the_error_that_it_states(
    runs: Callable[[int], Run], length: int
) -> None:
    run = runs(length)
    seen = set()
    with run.open() as matrix:
        for path in run.report:
            page = ReportPage(path)
            if not page.head_ids:
                continue
            data = page.data
            assert data["numRows"] == matrix.num_rows == len(run.ids) - 1
            assert data["texts"] == list(matrix.token_texts)
            assert data["ids"] == run.ids
            assert 0 < data["quantisationError"] < 0.004
            for layer, head in (map(int, re.findall(r"\d+", name)) for name in page.head_ids if "--" not in name):
                seen.add((layer, head))
                if (9 * layer + head) % EACH[length]:
                    continue
                packed = unpack_head(page.head(layer, head), matrix.num_rows)
                rows = matrix.rows(layer, head)
                assert np.abs((packed.bytes / 255.0) ** 2 - rows).max() <= data["quantisationError"]
                np.testing.assert_array_equal(packed.norms, matrix.value_norms(layer, head))
                for row, strongest in enumerate(packed.exact):
                    known = list(strongest)
                    np.testing.assert_array_equal(list(strongest.values()), rows[row, known])
                    others = np.delete(rows[row, : row + 1], known)
                    assert len(known) == 16 or others.max(initial=0.0) < 4e-6
                    assert len(known) < 16 or others.max(initial=0.0) <= min(strongest.values())
    assert seen == {(layer, head) for layer in range(30) for head in range(9)}


@pytest.mark.parametrize("length", LENGTHS)
def test_a_report_of_the_saved_file_equals_the_direct_one_byte_for_byte(
    runs: Callable[[int], Run], length: int, tmp_path: Path
) -> None:
    run = runs(length)
    direct = {path.name: path.read_bytes() for path in run.report}
    (tmp_path / "saved.h5").symlink_to(run.archive)
    light_machine = """
import sys
sys.modules["torch"] = sys.modules["transformers"] = sys.modules["accelerate"] = None
from att_viz import AttentionAggregationMethod, RenderConfig, process_saved_completions
process_saved_completions(RenderConfig(), AttentionAggregationMethod.NONE, ["saved"])
"""
    subprocess.run([sys.executable, "-W", "error", "-c", light_machine], cwd=tmp_path, check=True)
    later = {path.name: path.read_bytes() for path in tmp_path.glob("*.html")}
    assert later.keys() == direct.keys()
    assert [name for name in direct if later[name] != direct[name]] == []


def test_what_is_saved_is_what_was_captured(float32: Models, runs: Callable[[int], Run]) -> None:
    run = runs(300)
    _, matrix, _ = float32.ours.generate_text(run.prompt, max_new_tokens=LENGTHS[300])
    assert matrix.token_ids is not None
    assert matrix.token_ids.tolist() == run.ids
    with run.open() as saved:
        for layer in range(30):
            for head in range(9):
                rows = matrix.rows(layer, head)
                np.testing.assert_allclose(saved.rows(layer, head), rows, rtol=HALF, atol=2.0**-25)


def test_the_readout_in_the_browser_says_what_the_archive_holds(
    runs: Callable[[int], Run], open_looked: OpenReport
) -> None:
    run = runs(300)
    tab = open_looked(run.report[0])
    first_of_completion = run.prompt_length
    with run.open() as matrix:
        for layer, head, token in ((20, 0, first_of_completion), (7, 1, first_of_completion + 9), (29, 8, 200)):
            rows = matrix.rows(layer, head)
            tab.select(layer=layer, head=head, alignment="generation", measure="attention", hide=0)
            tab.hover("observer", token)
            row = rows[token - 1]
            shown = tab.weights("observer")
            assert set(shown) == set(range(token))
            error = tab.data()["quantisationError"]
            assert max(abs(weight - row[key]) for key, weight in shown.items()) <= error
            strongest = int(row.argmax())
            sentence = tab.said("observer")
            assert f"(token {token})" in sentence
            # Two keys may be equal to the page's precision; the readout names one of them.
            named = re.search(r"\(token (\d+)\): (\d\.\d+) of its attention", sentence)
            assert named, sentence
            assert row[int(named[1])] >= row[strongest] - 2 * error
            assert abs(float(named[2]) - row[int(named[1])]) <= error + 0.0005

            tab.hover("observed", token - 40)
            column = rows[token - 40 :, token - 40]
            shown = tab.weights("observed")
            assert max(abs(shown[token - 39 + later] - weight) for later, weight in enumerate(column)) <= error
