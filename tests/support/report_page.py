"""Reading reports as a program would, without the viewer."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import zlib
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import numpy as np


class ReportPage(HTMLParser):
    """The elements of a report that matter: scripts, styles, the policy, and what could load something."""

    def __init__(self, path: Path) -> None:
        super().__init__(convert_charrefs=True)
        self.text = path.read_text(encoding="utf-8")
        self.scripts: list[tuple[dict[str, str | None], str]] = []
        self.styles: list[str] = []
        self.policy = ""
        self.links: list[str] = []
        self.loads: list[str] = []
        self.handlers: list[str] = []
        self._inside: tuple[str, dict[str, str | None]] | None = None
        self._data: list[str] = []
        self.feed(self.text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.handlers += [name for name in given if name.startswith("on") or name == "style"]
        if tag in {"script", "style"}:
            self._inside, self._data = (tag, given), []
        if tag == "meta" and given.get("http-equiv") == "Content-Security-Policy":
            self.policy = given["content"] or ""
        if tag == "a":
            self.links.append(given.get("href") or "")
        elif "src" in given or "href" in given or "srcset" in given:
            self.loads.append(str(given))

    def handle_data(self, data: str) -> None:
        if self._inside:
            self._data.append(data)

    def handle_endtag(self, tag: str) -> None:
        if self._inside and self._inside[0] == tag:
            text = "".join(self._data)
            if tag == "script":
                self.scripts.append((self._inside[1], text))
            else:
                self.styles.append(text)
            self._inside = None

    @property
    def data(self) -> Any:
        return json.loads(self._script("att-viz-page"))

    def head(self, layer: int, head: int) -> str:
        return self._script(f"att-viz-head-{layer}-{head}").strip()

    @property
    def head_ids(self) -> list[str]:
        return [str(given["id"]) for given, _ in self.scripts if str(given.get("id", "")).startswith("att-viz-head")]

    @property
    def executable(self) -> list[str]:
        return [text for given, text in self.scripts if given.get("type") in (None, "module", "text/javascript")]

    def _script(self, name: str) -> str:
        (found,) = [text for given, text in self.scripts if given.get("id") == name]
        return found

    def allowed_digests(self, directive: str) -> set[str]:
        (policy,) = [part for part in self.policy.split(";") if part.strip().startswith(directive)]
        return set(re.findall(r"'sha256-([^']+)'", policy))


def digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def unpack(data: str, rows: int, sinks: bool = False) -> tuple[np.ndarray, np.ndarray]:
    """An independent reader of the encoding: the triangle as a dense array, and the sink mass."""
    raw = zlib.decompress(base64.b64decode(data))
    count = rows * (rows + 1) // 2
    middle = count + (2 * rows if sinks else 0)
    assert len(raw) in (middle, middle + 4 * rows)
    dense = np.zeros((rows, rows))
    place = 0
    for row in range(rows):
        for key in range(row + 1):
            dense[row, key] = (raw[place] / 255) ** 2
            place += 1
    return dense, np.frombuffer(raw[count:middle], "<u2") / 65535


def unpack_norms(data: str, rows: int, sinks: bool = False) -> np.ndarray:
    """An independent reader of the encoding: the value norms, empty where there are none."""
    raw = zlib.decompress(base64.b64decode(data))
    return np.frombuffer(raw[rows * (rows + 1) // 2 + (2 * rows if sinks else 0) :], "<f4")
