"""What is measured on an open report: one entry of `MEASUREMENTS` for each line of report_browser.py's table.

A new view or kind of report adds its lines here: a name, the unit, the view that the report is opened at, and a
function from the open page to a number (or the median and the 95th percentile of several).

All clocks run inside the page, so that what driving the browser costs is no part of any figure. *Usable*: from the
start of the navigation until the view is shown, its first data unpacked, and a frame with it painted. *Event to paint*:
from the time stamp that the browser gives a real input event until the frame that shows its effect, the page being at
rest before. *Longest block*: the longest time during which the page could answer nothing, by a timer inside the page.
"""

from __future__ import annotations

import re
import statistics
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from browser_timing import PAINTED, awaited
from playwright.sync_api import Page

__all__ = ["FULL", "LIGHT", "MEASUREMENTS", "START_CLOCKS", "Measurement", "Number", "describe"]

FULL = "att_viz"
LIGHT = "att_viz light"
"""The subjects, as write_one_report.py calls them."""
REST_MILLISECONDS = 300

START_CLOCKS = """
globalThis.longestBlockDuring = async (work) => {
  let longest = 0, running = true, last = performance.now();
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (running) {
      setTimeout(tick, 0);
    }
  };
  tick();
  const begun = performance.now();
  await work();
  const seconds = (performance.now() - begun) / 1000;
  running = false;
  tick();
  return [seconds, longest];
};
"""

Number = float | tuple[float, float]


@dataclass(frozen=True)
class Measurement:
    """One line of the table.

    Attributes:
        name: what is measured.
        unit: of the number; a pair of numbers is shown as "median / 95th percentile".
        view: the id of the view that the report is opened at; a page without it is not measured.
        measure: from the open page, and how many events where it is about these, to the number; a failure of the page
            is shown as such.
        peer: which figure of the peer stands beside it, "usable" or "hover".
        subject: which writer of write_one_report.py makes the report.
        is_opening: whether it is about how the report opens: then it is opened several times, in a browser of its own
            each time and with no driver attached, and the median is told.
    """

    name: str
    unit: str
    view: str
    measure: Callable[[Page, int], Number]
    peer: str | None = None
    subject: str = FULL
    is_opening: bool = False


def usable(page: Page, events: int = 0) -> float:
    """Seconds from the start of the navigation until the view is shown, as the page itself has marked it."""
    return float(awaited(page, "() => performance.getEntriesByName('att_viz painted')[0]?.startTime")) / 1000


def find_heads(part: int) -> Callable[[Page, int], float]:
    """All heads ranked for the last row and two words, right after opening.

    Args:
        part: 0 for the seconds that it takes, 1 for the milliseconds of the longest block in the meantime.

    Returns:
        The measurement.
    """

    def measure(page: Page, events: int) -> float:
        usable(page)
        found = page.evaluate(
            """() => {
                const {numRows} = JSON.parse(document.getElementById("att-viz-page").textContent);
                return longestBlockDuring(() => attViz.findHeads({from: [numRows - 1, numRows], to: [5, 7]}));
            }"""
        )
        return float(found[part])

    return measure


def event_to_paint(selector: str, event: str, shown: str) -> Callable[[Page, int], tuple[float, float]]:
    """Median and 95th percentile of what a hand waits for, in milliseconds.

    Args:
        selector: the elements that are pointed at, as many of those in sight as are asked for.
        event: "pointerover" or "click".
        shown: a JavaScript function from the element to whether the page shows the effect.

    Returns:
        The measurement.
    """

    def measure(page: Page, events: int) -> tuple[float, float]:
        usable(page)
        page.wait_for_timeout(1000)
        times = []
        for place in range(events):
            page.mouse.move(2, 2)
            page.wait_for_timeout(REST_MILLISECONDS)
            awaited(page, PAINTED)
            spot = awaited(page, IN_SIGHT, [selector, place, events])
            page.evaluate(WATCH % shown, [selector, event])
            page.mouse.move(*spot)
            if event == "click":
                page.mouse.down()
                page.mouse.up()
            times.append(float(page.evaluate("globalThis.paintTime")))
        return statistics.median(times), statistics.quantiles(times, n=20, method="inclusive")[-1]

    return measure


def scroll_to_paint(selector: str) -> Callable[[Page, int], tuple[float, float]]:
    """Median and 95th percentile of what a reader waits for who jumps through the text, in milliseconds.

    Args:
        selector: what scrolls.

    Returns:
        The measurement.
    """

    def measure(page: Page, events: int) -> tuple[float, float]:
        usable(page)
        page.wait_for_timeout(1000)
        times = []
        for place in range(events):
            page.wait_for_timeout(REST_MILLISECONDS)
            awaited(page, PAINTED)
            # Back and forth, so that no jump leads to what is there already.
            share = (place * 0.618 + 0.3) % 1
            times.append(float(page.evaluate(JUMP, [selector, share])))
        return statistics.median(times), statistics.quantiles(times, n=20, method="inclusive")[-1]

    return measure


def renderer_memory(page: Page, events: int) -> float:
    """Resident megabytes of the process that shows the page, after it was used."""
    usable(page)
    page.evaluate("attViz.select({layer: 0, head: 1})")
    for place in range(events):
        page.evaluate(JUMP, [LOOKED_TEXT, place / events])
    found = page.context.browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")  # type: ignore[union-attr]
    sizes = [
        int(match[1])
        for process in found["processInfo"]
        if process["type"] == "renderer"
        and (match := re.search(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{process['id']}/status").read_text()))
    ]
    return max(sizes) / 1000


# The middle of one of the elements that can be seen and pointed at, the places spread over all of them.
IN_SIGHT = """([selector, place, count]) => {
  const spots = [...document.querySelectorAll(selector)].map((element) => [element, element.getBoundingClientRect()])
    .filter(([, box]) => box.width > 3 && box.top > 0 && box.bottom < innerHeight)
    .map(([element, box]) => [element, box.x + box.width / 2, box.y + box.height / 2])
    .filter(([element, x, y]) => element.contains(document.elementFromPoint(x, y)));
  return spots[Math.floor((place + 0.5) * spots.length / count)]?.slice(1);
}"""
WATCH = """([selector, event]) => {
  const shown = %s;
  globalThis.paintTime = new Promise((done, fail) => addEventListener(event, function watch(happened) {
    const element = happened.target.closest?.(selector);
    if (!element) {
      return;
    }
    removeEventListener(event, watch, true);
    const look = () => requestAnimationFrame(() => shown(element)
      ? setTimeout(() => done(performance.now() - happened.timeStamp)) : look());
    look();
    setTimeout(() => fail(new Error("nothing was shown within 10 s")), 10000);
  }, true));
}"""
# Jumps to a share of the text's height; the time until a frame has words where the reader looks.
JUMP = """([selector, share]) => new Promise((done, fail) => {
  const text = document.querySelector(selector);
  const box = text.getBoundingClientRect();
  const middle = [box.x + box.width / 3, (Math.max(0, box.y) + Math.min(innerHeight, box.bottom)) / 2];
  // A short text may end above its middle.
  const isShort = text.scrollHeight <= text.clientHeight + 1;
  const hasWords = () => isShort || [-30, -15, 0, 15, 30].some((off) =>
    document.elementFromPoint(middle[0], middle[1] + off)?.closest("[data-from], [data-token]"));
  const begun = performance.now();
  text.scrollTo({top: share * (text.scrollHeight - text.clientHeight), behavior: "instant"});
  const look = () => requestAnimationFrame(() => hasWords()
    ? setTimeout(() => done(performance.now() - begun)) : look());
  requestAnimationFrame(look);
  setTimeout(() => fail(new Error("no words within 10 s")), 10000);
})"""
LOOKED_TEXT = "[data-view=observer] .text"
LOOKED = "(element) => attViz.state.views.observer.token === Number(element.dataset.token)"
CHOSEN = """(element) => attViz.state.chosen && attViz.state.chosen[0] <= Number(element.dataset.token)
  && Number(element.dataset.token) < attViz.state.chosen[1]"""
DETAILED = """(element) => element.getAttribute("aria-label").toLowerCase().startsWith(
  document.querySelector("#head-detail h3")?.textContent.toLowerCase() ?? " ")"""
ANSWER_WORDS = ".why-text [data-token]"

MEASUREMENTS: tuple[Measurement, ...] = (
    Measurement("Why this word?: until usable", "s", "why", usable, "usable", is_opening=True),
    Measurement("Where heads looked: until usable", "s", "looked", usable, "usable", is_opening=True),
    Measurement("Heads: until usable", "s", "heads", usable, "usable", is_opening=True),
    Measurement("Why this word?: click to paint", "ms", "why", event_to_paint(ANSWER_WORDS, "click", CHOSEN), "hover"),
    Measurement(
        "Where heads looked: hover to paint",
        "ms",
        "looked",
        event_to_paint("[data-view=observer] [data-token]", "pointerover", LOOKED),
        "hover",
    ),
    Measurement("Heads: hover to paint", "ms", "heads", event_to_paint(".head-cell", "pointerover", DETAILED), "hover"),
    Measurement("All heads ranked for a pair", "s", "looked", find_heads(0)),
    Measurement("All heads ranked for a pair: longest block", "ms", "looked", find_heads(1)),
    Measurement("Where heads looked: until usable", "s", "looked", usable, subject=LIGHT, is_opening=True),
    Measurement("Heads: until usable", "s", "heads", usable, subject=LIGHT, is_opening=True),
    Measurement(
        "Where heads looked: hover to paint",
        "ms",
        "looked",
        event_to_paint("[data-view=observer] [data-token]", "pointerover", LOOKED),
        subject=LIGHT,
    ),
    Measurement("Where heads looked: scroll to paint", "ms", "looked", scroll_to_paint(LOOKED_TEXT), subject=LIGHT),
    Measurement("Memory of the page's process", "MB", "looked", renderer_memory, subject=LIGHT),
)


def describe(value: Number | str, unit: str) -> str:
    """A number with its unit, or a median and a 95th percentile; a text is itself."""
    if isinstance(value, str):
        return value
    numbers = value if isinstance(value, tuple) else (value,)
    return f"{' / '.join(f'{number:.3g}' if number < 100 else f'{number:,.0f}' for number in numbers)} {unit}"
