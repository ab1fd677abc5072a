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


def paragraph(count: int, words: list[str]) -> list[str]:
    """One line without an end, as of a text that was extracted from a PDF."""
    draw = random.Random(5)
    return [words[0].strip(), *(draw.choice(words) for _ in range(count - 1))]


PLACES = """([from, to, step]) => Array.from({ length: Math.ceil((to - from) / step) }, (_, place) => {
  const box = text.element(from + step * place).getBoundingClientRect();
  return [box.left, box.top];
}).map(([left, top], _, all) => [left, top - all[0][1]])"""
# Of each line on the screen, how far it is from the edge at which it begins, and how much it leaves free.
LINES = """(rtl) => {
  const frame = document.querySelector(".line").getBoundingClientRect();
  const lines = new Map();
  for (const token of document.querySelectorAll("[data-token]")) {
    for (const box of token.getClientRects()) {
      const line = lines.get(Math.round(box.bottom)) ?? [Infinity, -Infinity];
      lines.set(Math.round(box.bottom), [Math.min(line[0], box.left), Math.max(line[1], box.right)]);
    }
  }
  const { top, bottom } = text.container.getBoundingClientRect();
  return [...lines].sort(([a], [b]) => a - b).filter(([y]) => y > top && y - 20 < bottom)
    .map(([, [left, right]]) => [left - frame.left, frame.right - right])
    .map((ends) => rtl ? ends.reverse() : ends);
}"""


@pytest.mark.parametrize("rtl", [False, True])
def test_a_paragraph_of_any_length_is_not_broken(open_text: OpenText, rtl: bool) -> None:
    words = [" كتاب", " من", " المدرسة", " في", " Bob", " قلم"] if rtl else [*WORDS[:-2], " extraordinarily"]
    page = open_text(text_data(paragraph(20_000, words), 19_000))
    assert 100 < in_page(page) < 2000
    for step in range(30):
        page.evaluate("text.container.scrollBy({ top: 133, behavior: 'instant' })")
        page.evaluate(FRAMES)
        lines = page.evaluate(LINES, rtl)
        assert len(lines) > 8
        # No line begins with a space; none ends before a further word would not fit.
        assert max(start for start, _ in lines) < 1, (step, lines)
        assert max(end for _, end in lines) < 160, (step, lines)


def test_a_paragraph_is_laid_out_as_if_all_of_it_were_in_the_page(open_text: OpenText) -> None:
    page = open_text(text_data(paragraph(6000, WORDS), 6000))
    span = [1, 6000, 7]
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.add_style_tag(content=".text { max-height: 500px !important }")
    assert in_page(page) == 6000
    whole = dict(zip(range(*span), page.evaluate(PLACES, span), strict=True))
    height = page.evaluate("text.container.scrollHeight")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    for share in (0, 0.2, 0.5, 0.25, 0.3, 0.9, 0.1):
        page.evaluate("(top) => text.container.scrollTo({ top, behavior: 'instant' })", share * height)
        page.evaluate(FRAMES)
        assert in_page(page) < 2500
        seen = page.evaluate(
            """() => {
              const { top, bottom } = text.container.getBoundingClientRect();
              return [...document.querySelectorAll("[data-token]")].map((token) => {
                const box = token.getBoundingClientRect();
                const inSight = box.top > top && box.bottom < bottom;
                return [Number(token.dataset.token), box.left, box.top + text.container.scrollTop, inSight];
              }).filter(([token, , , inSight]) => inSight && token % 7 === 1);
            }"""
        )
        assert len(seen) > 8
        offsets = {round(top - whole[token][1], 0) for token, _, top, _ in seen}
        assert len(offsets) == 1, (share, offsets)
        assert max(abs(left - whole[token][0]) for token, left, _, _ in seen) < 1, share


def test_scrolling_within_a_paragraph_never_jumps(open_text: OpenText) -> None:
    page = open_text(text_data(paragraph(20_000, WORDS), 19_000))
    for top in (70, 70, -70):
        moves = page.evaluate(
            """async (by) => {
              const moves = [];
              for (let step = 0; step < 60; step += 1) {
                const box = text.container.getBoundingClientRect();
                const middle = [box.left + 200, box.top + box.height / 2];
                let seen = null;
                for (let x = 0; !seen && x < 60; x += 4) {
                  seen = document.elementFromPoint(middle[0] + x, middle[1]).closest("[data-token]");
                  seen ??= document.elementFromPoint(middle[0] + x, middle[1] + 14).closest("[data-token]");
                }
                const before = seen.getBoundingClientRect();
                text.container.scrollBy({ top: by, behavior: "instant" });
                await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
                const now = seen.getBoundingClientRect();
                moves.push(Math.abs(now.top - before.top + by) + Math.abs(now.left - before.left));
              }
              return moves;
            }""",
            top,
        )
        assert max(moves) < 3, moves
