"""The pictures of all heads, and the strip beside a long text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from support.pages.browser_reports import report_of_tokens
from support.pages.chromium import OpenReport
from support.pages.opened_report import OpenedReport

from att_viz.attention_matrix import AttentionMatrix


def picture(tab: OpenedReport, layer: int, head: int) -> Any:
    """The pixels of a head's picture, [rows, columns, channels], once it is drawn."""
    canvas = f'#heads [aria-label^="Layer {layer}, head {head}"] canvas'
    tab.wait_for(f"document.querySelector('{canvas}').width > 1")
    pixels = tab.page.eval_on_selector(
        canvas, "canvas => [...canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data]"
    )
    side = round((len(pixels) / 4) ** 0.5)
    return np.array(pixels).reshape(side, side, 4)


def test_every_head_of_the_file_has_a_picture_of_its_matrix(
    open_report: OpenReport, report: Path, matrix: AttentionMatrix
) -> None:
    tab = open_report(report, "#view=heads&order=layer&theme=light")
    for layer in range(2):
        for head in range(3):
            pixels = picture(tab, layer, head)
            rows = matrix.rows(layer, head)
            assert pixels.shape[:2] == rows.shape
            assert np.all(pixels[np.triu_indices(len(rows), 1)] == 255)
            # Heads rest on the first token; it is left out.
            assert np.all(pixels[:, 0] == 255)
            darkness = 255 - pixels[:, 1:, 1].astype(int)
            assert all(
                darkness[row].argmax() == rows[row, 1:].argmax()
                for row in range(len(rows))
                if rows[row, 1:].max() > 0.5
            )


def test_a_picture_leads_to_its_head(open_report: OpenReport, report: Path) -> None:
    tab = open_report(report, "#view=heads&order=layer")
    tab.page.click('#heads [aria-label^="Layer 1, head 2"]')
    tab.wait_for("attViz.state.layer === 1 && attViz.state.head === 2")
    assert tab.state["view"] == "looked"
    assert "head 2 of layer 1" in tab.said("observer")
    tab.page.get_by_role("tab", name="Heads", exact=True).click()
    current = tab.page.locator("#heads [aria-current='true']")
    assert current.get_attribute("aria-label").startswith("Layer 1, head 2")
    current.focus()
    tab.page.keyboard.press("ArrowUp")
    tab.page.keyboard.press("ArrowLeft")
    tab.page.keyboard.press("Enter")
    tab.wait_for("attViz.state.layer === 0 && attViz.state.head === 1")


def test_pictures_follow_the_theme(open_report: OpenReport, report: Path) -> None:
    for theme, low, high in (("light", 255, 255), ("dark", 0, 60)):
        corner = picture(open_report(report, f"#view=heads&order=layer&theme={theme}"), 0, 0)[0, -1, :3]
        assert low <= corner.min() <= corner.max() <= high


def test_the_pictures_fit_a_phone(open_report: OpenReport, report: Path) -> None:
    tab = open_report(report, "#view=heads", viewport={"width": 390, "height": 844})
    assert tab.page.locator("#view-heads .heads").is_visible()
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_strip_leads_through_a_long_text(open_report: OpenReport, report: Path, tmp_path: Path) -> None:
    short = open_report(report, "#view=looked")
    assert short.page.locator(".minimap").first.is_hidden()
    tab = open_report(
        report_of_tokens([f" word{place}" for place in range(1200)], tmp_path, prompt_length=600), "#view=looked"
    )
    strip = tab.page.locator('[data-view="observer"] .minimap')
    box = strip.bounding_box()
    strip.click(position={"x": 5, "y": box["height"] - 4})
    text = "document.querySelector('[data-view=observer] .text')"
    tab.wait_for(f"{text}.scrollTop > 0.9 * ({text}.scrollHeight - {text}.clientHeight)")


def test_a_frozen_token_far_down_is_scrolled_to(open_report: OpenReport, tmp_path: Path) -> None:
    path = report_of_tokens([f" word{place}" for place in range(1200)], tmp_path, prompt_length=600)
    tab = open_report(path, "#observer=1190")
    tab.wait_for(
        """(() => {
          const element = document.querySelector('[data-view=observer] [data-token="1190"]');
          const [box, frame] = [element, element.closest('.text')].map((each) => each.getBoundingClientRect());
          return box.top >= frame.top && box.bottom <= frame.bottom;
        })()"""
    )
    assert tab.page.evaluate("scrollY") == 0
