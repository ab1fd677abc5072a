"""A text of 100,000 tokens: only what is near sight is in the page; it scrolls, is searched, painted and printed."""

from __future__ import annotations

import random
from typing import Any

import pytest
from support.pages.browser_reports import report_of_tokens
from support.pages.chromium import OpenReport
from support.pages.text_component import OpenText, text_data

WORDS = [" the", " cat", " sat", " and", " looked", " at", " Alice", " while", " Bob", " read", " rivers", " 我", " Ω"]
COUNT = 100_000
FOUND = """() => {
  const frame = text.container.getBoundingClientRect();
  let empty = 0;
  for (let y = frame.top + 12; y < frame.bottom - 12; y += 40) {
    const element = document.elementFromPoint(frame.left + 160, y);
    empty += element?.matches(".block") && !element.childNodes.length ? 1 : 0;
  }
  return empty;
}"""
FRAMES = (
    "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))))"
)


@pytest.fixture(scope="module")
def long_data() -> dict[str, Any]:
    draw = random.Random(3)
    texts: list[str] = []
    while len(texts) < COUNT:
        texts += [draw.choice(WORDS) for _ in range(draw.randint(3, 150))]
        texts.append(draw.choice([".\n", "\n\n", ".\n", "\n   "]))
    texts[40_000] = " needle"
    texts[99_990] = " needle"
    return text_data(texts[:COUNT], 90_000)


def in_page(page: Any) -> int:
    return int(page.locator("[data-token]").count())


def test_only_what_is_near_sight_is_in_the_page(open_text: OpenText, long_data: dict[str, Any]) -> None:
    page = open_text(long_data)
    assert 100 < in_page(page) < 2000
    for share in (0.3, 0.77, 0.1, 1.0):
        page.evaluate("(share) => text.container.scrollTo({ top: share * text.container.scrollHeight })", share)
        page.evaluate(FRAMES)
        assert page.evaluate(FOUND) == 0
        assert 100 < in_page(page) < 3000
    last = page.locator(f'[data-token="{COUNT - 1}"]').bounding_box()
    frame = page.locator(".text").bounding_box()
    assert last["y"] < frame["y"] + frame["height"]


def test_scrolling_back_and_forth_never_jumps(open_text: OpenText, long_data: dict[str, Any]) -> None:
    page = open_text(long_data)
    page.evaluate("text.reveal(50000)")
    page.evaluate(FRAMES)
    moves = page.evaluate(
        """async () => {
          const moves = [];
          for (let step = 0; step < 40; step += 1) {
            const box = text.container.getBoundingClientRect();
            const seen = document.elementFromPoint(box.left + 200, box.top + box.height / 2);
            const line = seen.closest("[data-from]");
            const before = line?.getBoundingClientRect().top;
            text.container.scrollBy({ top: -70, behavior: "instant" });
            await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
            if (line?.isConnected) {
              moves.push(line.getBoundingClientRect().top - before);
            }
          }
          return moves;
        }"""
    )
    assert len(moves) > 20
    assert max(abs(move - 70) for move in moves) < 3, moves


def test_a_token_far_away_is_revealed_and_keeps_the_focus(open_text: OpenText, long_data: dict[str, Any]) -> None:
    page = open_text(long_data)
    page.evaluate("text.rove(70000, true)")
    frame = page.locator(".text").bounding_box()
    box = page.locator('[data-token="70000"]').bounding_box()
    assert frame["y"] <= box["y"] <= frame["y"] + frame["height"]
    page.evaluate("text.container.scrollTo({ top: 0 })")
    page.evaluate(FRAMES)
    assert page.evaluate("document.activeElement.dataset.token") == "70000"
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.dataset.token") != "70000"
    assert page.evaluate("text.rectsOf(20, 21).length") == 1


def test_what_comes_into_sight_is_painted(open_text: OpenText, long_data: dict[str, Any]) -> None:
    page = open_text(long_data)
    page.evaluate(
        """() => {
          const weights = Float32Array.from(page.texts, (_, token) => token / 1e6);
          const levels = Uint8Array.from(page.texts, (_, token) => 1 + (token % 60));
          text.paint(weights, levels);
          text.shade([{ from: 60000, to: 60010, strength: 1 }]);
          text.mark([60020, 60021], null, true);
        }"""
    )
    page.evaluate("text.reveal(60005)")
    shown = page.locator('[data-token="60005"]')
    assert float(str(shown.get_attribute("data-weight"))) == pytest.approx(0.060005, abs=1e-8)
    assert "level-6 for" in str(shown.get_attribute("class"))
    assert "subject" in str(page.locator('[data-token="60020"]').get_attribute("class"))


@pytest.mark.parametrize("key", ["/", "Control+f"])
def test_the_search_finds_what_is_out_of_sight(open_text: OpenText, long_data: dict[str, Any], key: str) -> None:
    page = open_text(long_data)
    page.keyboard.press(key)
    page.keyboard.type("needle")
    assert page.locator(".find output").inner_text() == "1 of 2"
    frame = page.locator(".text").bounding_box()
    box = page.locator('[data-token="40000"]').bounding_box()
    assert frame["y"] <= box["y"] <= frame["y"] + frame["height"]
    assert page.locator(".token.current").inner_text() == "needle"
    page.keyboard.press("Enter")
    assert page.locator(".find output").inner_text() == "2 of 2"
    assert page.locator('[data-token="99990"].current').is_visible()
    page.keyboard.press("Shift+Enter")
    assert page.locator('[data-token="40000"].current').is_visible()
    page.keyboard.press("Escape")
    assert not page.locator(".find").is_visible()
    assert page.locator(".found").count() == 0
    assert page.evaluate("document.activeElement.dataset.token") == "40000"


def test_all_of_it_is_copied_whatever_is_in_the_page(open_text: OpenText, long_data: dict[str, Any]) -> None:
    page = open_text(long_data)
    page.evaluate("text.rove(50000, true)")
    page.keyboard.press("Control+a")
    copied = page.evaluate(
        """() => {
          const data = new DataTransfer();
          document.activeElement.dispatchEvent(
            new ClipboardEvent("copy", { clipboardData: data, cancelable: true, bubbles: true }));
          return data.getData("text/plain");
        }"""
    )
    assert copied == "".join(long_data["texts"])


def test_print_shows_everything(open_text: OpenText) -> None:
    texts = [f" word{place}" if place % 40 else "\n" for place in range(1500)]
    page = open_text(text_data(texts, 10))
    assert in_page(page) < 1500
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert in_page(page) == 1500
    page.emulate_media(media="print")
    assert page.locator('[data-token="1499"]').is_visible()


def test_words_and_patterns_in_a_report(open_report: OpenReport, tmp_path: Any) -> None:
    tokens = ["Alice", " and", " Bob", ",", " al", "ice", " <b>", "\n", "Bob", "."]
    tab = open_report(report_of_tokens(tokens, tmp_path), "#view=looked")
    frame = tab.page.locator('section[data-view="observer"] .text-frame')
    tab.token("observer", 3).hover()
    tab.page.keyboard.press("/")
    output = frame.locator(".find output")
    tab.page.keyboard.type("alice")
    assert output.inner_text() == "1 of 2"
    assert frame.locator(".found").all_inner_texts() == ["Alice", "al", "ice"]
    frame.locator(".find input[type=search]").fill("B.b")
    assert output.inner_text() == "none"
    frame.get_by_label("Regex").check()
    assert output.inner_text().endswith("of 2")
    frame.get_by_role("button", name="Next match").click()
    frame.locator(".find input[type=search]").fill("(")
    assert output.inner_text() == "no pattern"
    frame.locator(".find input[type=search]").fill("<b>")
    assert frame.locator(".found").all_inner_texts() == ["<b>"]
    frame.get_by_role("button", name="Close the search").click()
    assert tab.page.locator(".found").count() == 0
