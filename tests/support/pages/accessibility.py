"""What axe-core finds wrong with a page (https://github.com/dequelabs/axe-core), from the repository's node_modules."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

__all__ = ["violations"]

AXE = Path(__file__).resolve().parents[3] / "node_modules" / "axe-core" / "axe.min.js"
RUN = """async () => {
  const { violations } = await axe.run(document, { resultTypes: ["violations"] });
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${impact}) ${target.join(" ")}: ${failureSummary}`));
}"""


def violations(page: Any) -> list[str]:
    """One line for each element of a page that breaks a rule."""
    if not AXE.exists():
        pytest.skip("needs axe-core: run npm ci, as make test does")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(RUN)
    return found
