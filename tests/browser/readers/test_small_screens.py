"""On a phone the text has at least a third of the first screen, and can be tapped; what is folded is one tap away."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from support.models.encoder_decoders import save_encoder_decoder
from support.numbers.random_attention import random_matrix
from support.pages.browser_reports import rendered
from support.pages.chromium import OpenReport

from att_viz import SelfAttentionModel

SCREENS = [(390, 844), (320, 568)]
TEXTS = {
    "why": ".why-text",
    "looked": '.panel[data-view="observer"] .text',
    "heads": "#find-text",
    "matrix": "#matrix",
    "layers": ".layers-text",
    "lines": "#lines-area",
}
# The share of the screen's height on which nothing lies over a part of the page.
SHARE = """(selector) => {
  const part = document.querySelector(selector);
  const { left, width } = part.getBoundingClientRect();
  const heights = Array.from({ length: innerHeight }, (_, y) => y);
  const shown = heights.filter((y) => part.contains(document.elementFromPoint(left + width / 2, y)));
  return shown.length / innerHeight;
}"""


@pytest.fixture(scope="module")
def long_report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return rendered(random_matrix(2, 3, 400), tmp_path_factory.mktemp("long"))


@pytest.fixture(scope="module")
def three_kinds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("kinds")
    model = SelfAttentionModel(save_encoder_decoder("t5", directory / "model"))
    text = "Alice and Bob are siblings. "
    _, matrix, _ = model.generate_text(12 * text, completion=12 * text)
    return rendered(matrix, directory)


def phone(width: int, height: int) -> dict[str, Any]:
    return {"viewport": {"width": width, "height": height}, "has_touch": True, "is_mobile": True}


@pytest.mark.parametrize(("width", "height"), SCREENS)
@pytest.mark.parametrize("kinds", [False, True])
def test_a_third_of_the_first_screen_is_the_text(
    open_report: OpenReport, long_report: Path, three_kinds: Path, kinds: bool, width: int, height: int
) -> None:
    tab = open_report(three_kinds if kinds else long_report, **phone(width, height))
    views = tab.page.evaluate("attViz.views.map(({id}) => id)")
    assert views == [view for view in TEXTS if not kinds or view not in ("why", "layers")]
    for view in views:
        tab.page.evaluate("(view) => attViz.show(view)", view)
        tab.settle_scrolling()
        assert tab.page.evaluate("scrollY") == 0
        assert tab.page.evaluate(SHARE, TEXTS[view]) >= 1 / 3, view
        assert tab.page.evaluate("document.documentElement.scrollWidth") <= width
        chosen = tab.page.locator("[role=tab][aria-selected=true]").bounding_box()
        assert chosen is not None
        assert chosen["x"] >= 0
        assert chosen["x"] + chosen["width"] <= width


@pytest.mark.parametrize("kinds", [False, True])
def test_a_word_in_sight_can_be_tapped(
    open_looked: OpenReport, long_report: Path, three_kinds: Path, kinds: bool
) -> None:
    tab = open_looked(three_kinds if kinds else long_report, "#sides=from", **phone(390, 844))
    tab.settle_scrolling()
    place = tab.page.evaluate(
        """() => {
          const tokens = [...document.querySelectorAll(".panel[data-view=observer] [data-token]")];
          const spots = tokens.map((token) => [token, token.getClientRects()[0]])
            .map(([token, {x, y, width, height}]) => [token, x + width / 2, y + height / 2])
            .filter(([token, x, y]) => token.contains(document.elementFromPoint(x, y)));
          const [token, x, y] = spots[Math.floor(spots.length / 2)];
          return [Number(token.dataset.token), x, y];
        }"""
    )
    tab.page.touchscreen.tap(place[1], place[2])
    tab.wait_for(f"attViz.state.views.observer.frozen && attViz.state.views.observer.token === {place[0]}")


IN_SIGHT = """(token) => {
  const { left, top, width, height } = token.getClientRects()[0];
  return token.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}"""


@pytest.mark.parametrize("token", [6, 220, 399])
@pytest.mark.parametrize(
    ("view", "text"),
    [
        ("view=looked&sides=from&observer=", '.panel[data-view="observer"]'),
        ("view=looked&sides=to&observed=", '.panel[data-view="observed"]'),
        ("view=looked&sides=both&observer=", '.panel[data-view="observer"]'),
        ("view=why&chosen=", ".why-text"),
        ("view=layers&chosen=", ".layers-text"),
    ],
)
def test_an_address_opens_where_its_word_is(
    open_report: OpenReport, long_report: Path, view: str, text: str, token: int
) -> None:
    named = f"{token}-{token + 1}" if "chosen" in view else str(token)
    tab = open_report(long_report, f"#{view}{named}", **phone(390, 844))
    tab.settle_scrolling()
    found = tab.page.locator(f'{text} [data-token="{token}"]')
    assert found.evaluate(IN_SIGHT)
    # The reader's own hand may leave it.
    tab.page.mouse.move(200, 300)
    tab.page.mouse.wheel(0, -3000)
    tab.settle_scrolling()
    if token == 399 and "layers" not in view:
        assert not found.evaluate(IN_SIGHT)


def test_the_search_finds_on_a_phone_what_is_out_of_sight(open_looked: OpenReport, long_report: Path) -> None:
    tab = open_looked(long_report, "#sides=from", **phone(390, 844))
    tab.page.keyboard.press("/")
    tab.page.keyboard.type("Jerry")
    tab.page.keyboard.press("Shift+Enter")
    tab.settle_scrolling()
    assert tab.page.locator('[data-view="observer"] .token.current').evaluate(IN_SIGHT)


def test_what_is_folded_is_one_tap_away(open_looked: OpenReport, long_report: Path) -> None:
    tab = open_looked(long_report, "#sides=from", **phone(390, 844))
    more = tab.page.locator("#more")
    folded = tab.page.get_by_label("went to", exact=True)
    assert folded.is_hidden()
    assert more.get_attribute("aria-expanded") == "false"
    more.tap()
    assert more.get_attribute("aria-expanded") == "true"
    folded.tap()
    tab.wait_for("attViz.state.sides === 'to'")
    tab.page.locator("#options summary").tap()
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= 390
    more.tap()
    assert folded.is_hidden()


def test_a_wide_window_folds_nothing(open_looked: OpenReport, long_report: Path) -> None:
    tab = open_looked(long_report)
    assert tab.page.locator("#more").is_hidden()
    assert tab.page.get_by_label("went to", exact=True).is_visible()
