"""Reading reports as a program would, without the viewer."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
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

    @property
    def viewer(self) -> tuple[str, str]:
        """The style and the script that the page unpacks, read as att_viz/report/page_parts.py documents them."""
        style, script, _of_workers = zlib.decompress(read_letters(self._script("att-viz-viewer"))).decode().split("\0")
        return style, script

    def _script(self, name: str) -> str:
        (found,) = [text for given, text in self.scripts if given.get("id") == name]
        return found

    def allowed_digests(self, directive: str) -> set[str]:
        (policy,) = [part for part in self.policy.split(";") if part.strip().startswith(directive)]
        return set(re.findall(r"'sha256-([^']+)'", policy))


def digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def read_letters(text: str) -> bytes:
    """An independent reader of the letters: 13 bits in two of them, 6 in a single one at the end."""
    alphabet = "".join(chr(code) for code in range(33, 127) if chr(code) not in '"&<')
    numbers = [alphabet.index(letter) for letter in text]
    bits = "".join(f"{91 * x + y:013b}" for x, y in zip(numbers[::2], numbers[1::2], strict=False))
    bits += f"{numbers[-1]:06b}" if len(text) % 2 else ""
    return bytes(int(bits[place : place + 8], 2) for place in range(0, len(bits) - 7, 8))


@dataclass(frozen=True, eq=False)
class UnpackedHead:
    """An independent reader of a head: `bytes` [rows, rows], and what stands beside them, empty where there is none."""

    bytes: np.ndarray
    sinks: np.ndarray
    norms: np.ndarray
    exact: list[dict[int, float]]


def unpack_head(data: str, rows: int, at_once: int = 2**22) -> UnpackedHead:
    """Read a head as att_viz/report/packing.py documents it, one number at a time."""
    raw = zlib.decompress(read_letters(data))
    assert raw[0] == 2
    has_sinks, has_norms = raw[1] & 1, raw[1] >> 1
    norms_at = 2 + 2 * rows * has_sinks
    place = norms_at + 4 * rows * has_norms
    sinks, norms = np.frombuffer(raw[2:norms_at], "<u2") / 65535, np.frombuffer(raw[norms_at:place], "<f4")
    triangle = np.zeros((rows, rows), dtype=np.uint8)
    height = max(1, at_once // rows)
    for start in range(0, rows, height):
        stop = min(rows, start + height)
        sizes = np.frombuffer(raw[place : place + 24], "<u4").tolist()
        place += 24
        assert sum(sizes) == (stop * (stop + 1) - start * (start + 1)) // 2
        classes = []
        for size in sizes:
            classes.append(iter(raw[place : place + size]))
            place += size
        for row in range(start, stop):
            for key in range(row + 1):
                above = int(triangle[row - 1, key]) if key < row else 0
                beside = 2 * above + (int(triangle[row, key - 1]) if key else 0)
                triangle[row, key] = next(classes[sum(beside >= limit for limit in (3, 6, 12, 24, 48))])
    return UnpackedHead(triangle, sinks, norms, list(_read_exact(raw[place:], triangle)))


def _read_exact(raw: bytes, triangle: np.ndarray) -> Iterator[dict[int, float]]:
    rows = len(triangle)
    halves = np.arange(0x3C01, dtype=np.uint16).view(np.float16).astype(np.float64)
    bytes_of_halves = np.rint(np.sqrt(halves) * 255)
    entries = -(-rows // 64)
    index = np.frombuffer(raw[: 4 * entries], "<u4").tolist()
    text = "".join(f"{byte:08b}" for byte in raw[4 * entries :])
    place = 0

    def number(below: int) -> int:
        nonlocal place
        length = below.bit_length() - 1
        short = 2 ** (length + 1) - below
        value = int(text[place : place + length] or "0", 2)
        place += length
        if value >= short:
            value = 2 * value + int(text[place]) - short
            place += 1
        return value

    for row in range(rows):
        if row % 64 == 0:
            assert index[row // 64] == place
        values = triangle[row, : row + 1].astype(int)
        order = sorted(range(row + 1), key=lambda key: -values[key])[:16]
        weakest = int(values[order[15]]) if len(order) == 16 else 0
        ties = [key for key in range(row + 1) if values[key] == weakest > 0]
        above = [key for key in range(row + 1) if values[key] > max(weakest, 0)]
        room = 16 - len(above)
        if len(ties) > room:
            chosen: list[int] = []
            for turn in range(room):
                passed = number(len(ties) - (chosen[-1] + 1 if chosen else 0) - (room - turn - 1))
                chosen.append((chosen[-1] + 1 if chosen else 0) + passed)
            ties = [ties[place] for place in chosen]
        found: dict[int, float] = {}
        for key in sorted(above + ties):
            alike = halves[bytes_of_halves == values[key]]
            found[key] = float(alike[number(len(alike))])
        yield found
    assert set(text[place:]) <= {"0"}
    assert len(text) - place < 8


def unpack(data: str, rows: int, sinks: bool = False) -> tuple[np.ndarray, np.ndarray]:
    """The triangle as a dense array of weights, and the sink mass."""
    head = unpack_head(data, rows)
    assert len(head.sinks) == (rows if sinks else 0)
    return (head.bytes / 255.0) ** 2, head.sinks


def unpack_norms(data: str, rows: int, sinks: bool = False) -> np.ndarray:
    """The value norms, empty where there are none."""
    head = unpack_head(data, rows)
    assert len(head.sinks) == (rows if sinks else 0)
    return head.norms
