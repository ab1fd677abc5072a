"""How long a report takes to become usable in Chromium, and a hover to be painted.

Usable: from the start of the navigation until the first token answers (att_viz: its weights are decoded; bertviz:
its lines are drawn) and a frame is painted, in a browser that has shown an empty page before and has done what it does
for itself after it starts (it loads pages of its own with a thousand requests for some seconds). Hover: from the time
stamp that the browser gives a real mouse movement until the frame that shows its effect, the page being at rest
before; the median over nine tokens. bertviz is timed in its head_view, which has something to hover over.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import quote
from urllib.request import Request as Asked
from urllib.request import urlopen

from playwright.sync_api import Error, Page, Route, sync_playwright

__all__ = ["LIMIT_SECONDS", "PAINTED", "SETTLING_SECONDS", "awaited", "browser_page", "time_page", "untouched_page"]

LIMIT_SECONDS = 120
HOVERS = 9
REST_SECONDS = 1
SETTLING_SECONDS = 5
OPENING_SECONDS = 3
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]

# bertviz loads three scripts from a CDN. They are answered from npm packages instead, so that the network is not
# part of what is measured; jQuery 2.0.0 is not among them, and its successor 2.2.4 stands in.
SCRIPTS = {
    "require.min.js": "requirejs/require.js",
    "d3.min.js": "d3/dist/d3.min.js",
    "jquery.min.js": "jquery/dist/jquery.min.js",
}

PAINTED = "() => new Promise(done => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))"

# What is timed is pointing at tokens of one head, which a report does not open with.
FRAGMENT = {"att_viz": "#view=looked", "bertviz": ""}
READY = {
    "att_viz": "() => globalThis.attViz !== undefined && document.querySelector('[data-token]') !== null",
    "bertviz": "() => document.querySelector('#attention line') !== null",
}
FIRST_TOKEN = {
    "att_viz": "async () => (await attViz.row(0, 0, 1)).length",
    "bertviz": READY["bertviz"],
}
TOKENS = {
    "att_viz": "[data-view=observer] [data-token]",
    "bertviz": "#left text",
}
# The middles of the first tokens in sight that have something earlier to look at. A report's text scrolls in a frame
# of its own, so a token may be inside the window and yet not there for the mouse.
IN_SIGHT = """selector => [...document.querySelectorAll(selector)].slice(2)
    .map(token => [token, token.getBoundingClientRect()])
    .filter(([, box]) => box.top > 0 && box.bottom < innerHeight)
    .map(([token, box]) => [token, box.x + box.width / 2, box.y + box.height / 2])
    .filter(([token, x, y]) => !token.matches('[data-token]') || token.contains(document.elementFromPoint(x, y)))
    .slice(0, 24).map(([, x, y]) => [x, y])"""
# Called before each movement; its promise is fulfilled after the frame that shows the effect.
WATCH = {
    "att_viz": """() => { globalThis.hoverTime = new Promise(done => addEventListener('mousemove', event => {
        const token = document.elementFromPoint(event.clientX, event.clientY).closest('[data-token]').dataset.token;
        const shown = () => attViz.state.views.observer.token === Number(token);
        const look = () => requestAnimationFrame(() => shown()
            ? setTimeout(() => done(performance.now() - event.timeStamp)) : look());
        look();
    }, {capture: true, once: true})); return true; }""",
    "bertviz": """() => { globalThis.hoverTime = new Promise(done => addEventListener('mousemove', event => {
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - event.timeStamp)));
    }, {capture: true, once: true})); return true; }""",
}


def time_page(path: Path, kind: str, node_modules: Path) -> tuple[float | None, float | None]:
    """Open a report and hover over tokens.

    Args:
        path: the report.
        kind: "att_viz" or "bertviz".
        node_modules: where the scripts that bertviz loads were installed.

    Returns:
        Seconds until usable and seconds from hover to paint; None for what did not happen within 120 s.
    """
    with browser_page(path.parent, node_modules if kind == "bertviz" else None) as page:
        return _measure(page, path, kind)


@contextmanager
def browser_page(directory: Path, node_modules: Path | None = None, rest: float = SETTLING_SECONDS) -> Iterator[Page]:
    """A tab of a browser of its own that has shown an empty page and come to rest.

    Args:
        directory: where the empty page can be written.
        node_modules: where the scripts that bertviz loads were installed; None for a page that loads none, whose
            requests are then not looked at either.
        rest: seconds for what the browser does after it has started.

    Yields:
        The tab, 1200 x 900 pixels.
    """
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("ATT_VIZ_CHROMIUM"), args=FLAGS)
        try:
            page = browser.new_page(viewport={"width": 1200, "height": 900})
            page.set_default_timeout(LIMIT_SECONDS * 1000)
            if node_modules is not None:
                page.route("https://**/*", lambda route: _answer(route, node_modules))
            empty = directory / "empty.html"
            empty.write_text("<!doctype html><title>empty</title>")
            page.goto(empty.resolve().as_uri())
            page.wait_for_timeout(rest * 1000)
            yield page
        finally:
            browser.close()


@contextmanager
def untouched_page(url: str, rest: float = SETTLING_SECONDS) -> Iterator[Page]:
    """A page that a browser of its own has opened as for a person: no driver was attached while it loaded.

    A driver has every byte of a file told to it, which takes a page of 13 MB a tenth of a second.

    Args:
        url: of the page.
        rest: see `browser_page`; at least half a second.

    Yields:
        The page, some seconds after it was opened, in a window of 1200 x 900 pixels.
    """
    with TemporaryDirectory() as profile, sync_playwright() as playwright:
        program = os.environ.get("ATT_VIZ_CHROMIUM") or playwright.chromium.executable_path
        options = ["--headless", f"--user-data-dir={profile}", "--remote-debugging-port=0", "--window-size=1200,900"]
        with subprocess.Popen(
            [program, *options, *FLAGS, "about:blank"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as process:
            try:
                told = Path(profile) / "DevToolsActivePort"
                while not told.exists() and process.poll() is None:
                    time.sleep(0.05)
                time.sleep(rest)
                port = told.read_text().split()[0]
                address = f"http://127.0.0.1:{port}"
                with urlopen(Asked(f"{address}/json/new?{quote(url, safe=':/')}", method="PUT")):
                    time.sleep(OPENING_SECONDS)
                browser = playwright.chromium.connect_over_cdp(address)
                (page,) = [page for context in browser.contexts for page in context.pages if page.url == url]
                page.set_default_timeout(LIMIT_SECONDS * 1000)
                yield page
            finally:
                process.terminate()


def _answer(route: Route, node_modules: Path) -> None:
    package = SCRIPTS.get(Path(route.request.url).name)
    if package is None:
        route.abort()
    else:
        route.fulfill(path=node_modules / package, content_type="text/javascript")


def _measure(page: Page, path: Path, kind: str) -> tuple[float | None, float | None]:
    try:
        page.goto(f"{path.resolve().as_uri()}{FRAGMENT[kind]}", wait_until="commit")
        awaited(page, READY[kind])
        awaited(page, FIRST_TOKEN[kind])
        usable = awaited(page, PAINTED) / 1000
    except Error:
        return None, None
    try:
        return usable, statistics.median(_hovers(page, kind)) / 1000
    except Error:
        return usable, None


def _hovers(page: Page, kind: str) -> list[float]:
    times = []
    for place in range(-HOVERS, 0):
        page.mouse.move(2, 2)
        awaited(page, PAINTED)
        page.wait_for_timeout(REST_SECONDS * 1000)
        awaited(page, PAINTED)
        # Asked for each time: what is drawn when the page has nothing else to do may have moved the text.
        x, y = awaited(page, IN_SIGHT, TOKENS[kind])[place]
        awaited(page, WATCH[kind])
        page.mouse.move(x, y)
        times.append(awaited(page, "() => globalThis.hoverTime"))
    return times


def awaited(page: Page, function: str, argument: Any = None) -> Any:
    """The first true result of a function in the page; unlike `evaluate`, this gives up when the limit has passed."""
    return page.wait_for_function(function, arg=argument, polling=20).json_value()
