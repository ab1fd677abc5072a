"""What is a picture in a sentence of Python is one in a sentence of the page: the two patterns against each other."""

from __future__ import annotations

import json
import random
import subprocess

from support.processes.node import ROOT, node

from att_viz.matrix.text.picture import named

PROGRAM = """
import { readFileSync } from "node:fs";
import { nameOf } from "./templates/js/report/reading/why/why_words.js";
const names = JSON.parse(readFileSync(0, "utf-8")).map((texts) => nameOf(texts, [0, texts.length]));
console.log(JSON.stringify(names.map((name) => (/^(the picture$|picture )/u.test(name) ? name : ""))));
"""
PATCHES = [" patch 0,0", " patch 12,345", " patch 007,0", " patch 3,4 of 2", " patch 3,4 of 10", " patch 3,4 of 02"]
NEARLY = [
    *("", " ", "patch 0,0", "  patch 0,0", " Patch 0,0", " patch 0, 0", " patch 0,0 ", " patch -1,0", " patch +1,0"),
    *(" patch 0,0,0", " patch 0.0", " patch 1e3,0", " patch 1_0,0", " patch 0x1,0", " patch ,", " patch 0,"),
    *(" patch 0,0 of", " patch 0,0 of ", " patch 0,0 of 2 of 3", " patch 0,0 of -2", " patch 0,0  of 2"),
    # Ends of lines, which "$" may let pass, and what only looks like a space.
    *(f" patch 0,0{end}" for end in ("\n", "\r", "\r\n", "\u2028", "\u2029", "\0")),
    *(f"{space}patch 0,0" for space in ("\u00a0", "\t", "\n", "\u2003", "\ufeff", "\u200b ")),
    # Digits of other scripts, which Unicode counts as such, and numbers that are none.
    *(f" patch {digit},0" for digit in ("٣", "३", "３", "\U0001d7ce", "²", "½", "Ⅳ", "五")),
    *(f" patch 0,0 of {digit}" for digit in ("٣", "３", "\U0001d7d0", "②")),
    *(" patch 0,0\ud800", "\udc00 patch 0,0", " patch 0,0\u0301"),
]
PIECES = [" ", "patch", " patch ", "0", "12", ",", "4,5", " of ", "of", "3", "٣", "３", "\n", "\u2028", "-", "\ud800"]


def test_python_and_the_page_call_the_same_spans_pictures() -> None:
    choose = random.Random(31)
    made = ["".join(choose.choices(PIECES, k=choose.randint(1, 7))) for _ in range(400)]
    made += [f" patch {choose.randrange(10**9)},{choose.randrange(99)}{choose.choice(PIECES)}" for _ in range(100)]
    edges = [*PATCHES, *NEARLY]
    spans = [[first, last] for first in edges for last in edges]
    spans += [[choose.choice(PATCHES), text][:: choose.choice((1, -1))] for text in made]
    spans += [[text] for text in edges] + [
        [first, "whatever lies between", last] for first in PATCHES for last in edges
    ]
    done = subprocess.run(
        [node(), "--input-type=module", "--eval", PROGRAM],
        cwd=ROOT,
        input=json.dumps(spans),
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    names = [named(texts) for texts in spans]
    ours = ["" if name.startswith("“") else name for name in names]
    assert json.loads(done.stdout) == ours
    # Each pair of patches, with something between them or not, is a picture, and hardly anything else.
    assert {name for name in ours if name} == {"the picture", "picture 2", "picture 10", "picture 02"}
    assert sum(map(bool, ours[: len(edges) ** 2])) == len(PATCHES) ** 2
