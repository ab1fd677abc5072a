"""A report that is open in the browser, and what a person can do with it."""

from __future__ import annotations

from time import monotonic
from typing import Any

_LIMIT = 90.0
"""Seconds after which what is waited for has not come: a busy machine takes many times what an idle one does."""
WATCH = """
window.seenViolations = [];
document.addEventListener("securitypolicyviolation", (event) => {
  window.seenViolations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
});
"""


class OpenedReport:
    """One tab.

    Attributes:
        page: playwright's page.
    """

    def __init__(self, context: Any, init: str = "") -> None:
        self._complaints: list[str] = []
        self._requests: list[str] = []
        context.set_offline(True)
        context.add_init_script(WATCH + init)
        self.page = context.new_page()
        self.page.set_default_timeout(_LIMIT * 1000)
        self.page.on("console", self._note_console)
        self.page.on("pageerror", lambda error: self._complaints.append(f"error: {error}"))
        self.page.on("request", lambda request: self._requests.append(request.url))

    def _note_console(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self._complaints.append(f"console: {message.text}")

    def goto(self, url: str, *, ready: bool = True) -> None:
        self.page.goto(url)
        if ready:
            self.wait_ready()

    def wait_ready(self) -> None:
        self.page.wait_for_selector("html[data-ready]", state="attached")

    def settle(self) -> None:
        """Wait until what was asked for is shown.

        A head is unpacked after the state has changed, and what is out of sight is painted after what is in sight.
        """
        self.page.wait_for_selector("html:not([data-busy]):not(:has([data-painting]))", state="attached")

    def settle_scrolling(self) -> None:
        """Wait until the page has drawn what a scroll has brought into sight, too."""
        self.page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        self.settle()

    def wait_for(self, condition: str, seconds: float = _LIMIT) -> None:
        """Wait until an expression holds and is shown.

        Playwright's own waiting evaluates strings, which the page forbids.
        """
        end = monotonic() + seconds
        while not self.page.evaluate(condition):
            assert monotonic() < end, f"this did not come to hold: {condition}"
            self.page.wait_for_timeout(30)
        self.settle()

    def complaints(self) -> list[str]:
        """What the browser disliked, and every request but for report files themselves and what lies in memory."""
        own = [url for url in self._requests if url.startswith("blob:") or (url.startswith("file:") and ".html" in url)]
        foreign = [url for url in self._requests if url not in own]
        return [
            *self._complaints,
            *(f"request: {url}" for url in foreign),
            *(f"violation: {text}" for text in self.page.evaluate("window.seenViolations ?? []")),
        ]

    def token(self, view: str, token: int) -> Any:
        return self.page.locator(f'section[data-view="{view}"] [data-token="{token}"]')

    def hover(self, view: str, token: int) -> None:
        self.token(view, token).hover()

    def double_click(self, view: str, token: int) -> None:
        self.token(view, token).dblclick()

    def weights(self, view: str) -> dict[int, float]:
        """The weights that are shown, by token."""
        self.settle()
        shown = self.page.eval_on_selector_all(
            f'section[data-view="{view}"] [data-weight]',
            "elements => elements.map((each) => [each.dataset.token, each.dataset.weight])",
        )
        return {int(token): float(weight) for token, weight in shown}

    def colour(self, view: str, token: int) -> str:
        self.settle()
        return str(self.token(view, token).evaluate("element => getComputedStyle(element).backgroundColor"))

    def said(self, view: str, part: str = "sentence") -> str:
        self.settle()
        text: str = self.page.inner_text(f'section[data-view="{view}"] .{part}')
        return text.replace("\u2068", "").replace("\u2069", "")

    @property
    def state(self) -> dict[str, Any]:
        self.settle()
        state: dict[str, Any] = self.page.evaluate("attViz.state")
        return state

    def select(self, **choice: Any) -> None:
        self.page.evaluate("(choice) => attViz.select(choice)", choice)

    def data(self) -> dict[str, Any]:
        data: dict[str, Any] = self.page.evaluate("JSON.parse(document.getElementById('att-viz-page').textContent)")
        return data
