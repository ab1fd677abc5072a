"""What the commands write, as it was reviewed: `tests/gold/outputs` has a file for each kind of output.

A change that is meant shows there: `pytest tests/cli/test_gold_outputs.py --renew` writes the files anew, and their
difference belongs to the commit. The archive has a gold file of its own (`tests/archive/test_gold_file.py`).

Libraries round in different ways: numbers may differ by 1e-5, and in what is printed for people (`.txt`) by one in the
last place. Files that are no text stand there as a list of what is in them, and the two pages without the script and
the style that all pages share.
"""

from __future__ import annotations

import json
import math
import re
import zlib
from base64 import b64decode
from collections.abc import Callable
from pathlib import Path

import matplotlib
import matplotlib.image
import numpy as np
import pytest
from lens.lens_samples import random_lens
from support.numbers.random_attention import random_matrix
from support.pages.report_page import ReportPage, read_letters
from support.processes.command_runner import command_runner

from att_viz.archive.lens import save_lens
from att_viz.cli import _att_viz

GOLD = Path(__file__).parents[1] / "gold" / "outputs"
NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e[-+]?\d+)?")
PINNED = re.compile(r"^matplotlib==([\w.]+)", re.MULTILINE)
FLOAT32 = 1e-5
"""How far a model's logarithms, and so their differences, lie apart on two processors."""
LARGEST_PIXEL_ERROR = 2.0
"""Mean difference of the pixels of a figure, of 255."""


def run(*arguments: object) -> str:
    """What a command prints, in the current directory."""
    done = command_runner().invoke(_att_viz, list(map(str, arguments)))
    assert done.exit_code == 0, done.output + repr(done.exception)
    return done.stdout


def written(name: str, *arguments: object) -> str:
    """The text that a command writes to a file."""
    run(*arguments)
    return Path(name).read_text("utf-8")


def parquet_table() -> str:
    """The columns of a Parquet file with their types, and its first row."""
    from pyarrow import parquet

    run("stats", "a.h5", "-o", "stats.parquet")
    table = parquet.read_table("stats.parquet")
    first = table.slice(0, 1).to_pylist()[0]
    types = {field.name: str(field.type).removeprefix("large_") for field in table.schema}
    lines = [f"{name}: {kind} = {first[name]!r}" for name, kind in types.items()]
    return "\n".join([f"{table.num_rows} rows", *lines]) + "\n"


def arrays(name: str) -> str:
    """The arrays of an .npz file: name, type, shape, and the sum of the numbers or the text."""
    lines = []
    with np.load(name) as found:
        for key in sorted(found.files):
            array = found[key]
            value = array.item() if array.dtype.kind == "U" and not array.shape else ""
            if array.dtype.kind in "fiub":
                value = float(np.nansum(array, dtype=np.float64))
            lines.append(f"{key} {array.dtype.kind} {list(array.shape)} {value}")
    return "\n".join(lines) + "\n"


def converted() -> str:
    """The arrays of an .npz file that an archive became."""
    run("convert", "a.h5", "a.npz")
    return arrays("a.npz")


def rolled_out() -> str:
    """The arrays that rollout writes."""
    run("rollout", "a.h5", "-o", "rollout.npz")
    return arrays("rollout.npz")


def page(name: str) -> str:
    """A page without script, style and policy, and with what is packed in it told by its size and checksum."""
    text = Path(name).read_text("utf-8")
    text = re.sub(r"(?s)(<style>).*?(</style>)", r"\1\2", text)
    text = re.sub(r'(?s)(<script type="module"[^>]*>).*?(</script>)', r"\1\2", text)
    text = re.sub(r'(?s)(<script type="text/plain" id="att-viz-viewer">).*?(</script>)', r"\1\2", text)
    text = re.sub(r'(http-equiv="Content-Security-Policy" content=)"[^"]*"', r'\1""', text)

    # Digits of a hash are no numbers that may be rounded.
    text = re.sub(r'("promptHash": ")([0-9a-f]+)', lambda found: f"{found[1]}c{zlib.crc32(found[2].encode())}", text)

    def unpacked(match: re.Match[str]) -> str:
        packed = read_letters(match[2].strip()) if "att-viz-light" in match[1] else b64decode(match[2])
        data = zlib.decompress(packed)
        return f"{match[1]}{len(data)} bytes, checksum {zlib.crc32(data)}{match[3]}"

    return re.sub(r'(?s)(<script type="text/plain"[^>]*>)([^<]+)(</script>)', unpacked, text)


def lens_report() -> str:
    """What the report of a logit lens opens with, and what it holds of the lens."""
    run("lens", "lens.h5", "--no-images", "-o", "lens")
    data = ReportPage(Path("lens/lens.html")).data
    readings = zlib.decompress(b64decode(data["lens"].pop("readings")))
    told = {"view": data["view"], "readings": f"{len(readings)} bytes, checksum c{zlib.crc32(readings):08x}"}
    return json.dumps({**told, **data["lens"]}, indent=1) + "\n"


def index_page() -> str:
    """The index of a split report, which is a light report."""
    run("render", "a.h5", "--split", "layer", "-o", "split")
    return page("split/a_index.html")


def split_report() -> str:
    """Which files a split report has."""
    run("render", "a.h5", "--split", "heads", "-o", "split")
    return "".join(f"{path.name}\n" for path in sorted(Path("split").iterdir()))


def svg_texts() -> str:
    """The size of a figure and the texts in it, in order."""
    run("plot", "a.h5", "--kind", "heatmap", "--format", "svg", "-o", "plots")
    text = next(Path("plots").glob("*.svg")).read_text("utf-8")
    size = re.search(r'viewBox="([^"]+)"', text)
    assert size is not None
    return "\n".join([size[1], *re.findall(r"<!-- (.*?) -->", text)]) + "\n"


TEXTS: dict[str, Callable[[], str]] = {
    "attribute.csv": lambda: written("attribute.csv", "attribute", "a.h5", "-o", "attribute.csv"),
    "attribute.json": lambda: run("attribute", "a.h5", "--json"),
    "attribute.txt": lambda: run("attribute", "a.h5"),
    "convert_npz.list": converted,
    "info.json": lambda: re.sub(r'"bytes": \d+', '"bytes": 0', run("info", "a.h5", "--json")),
    "info.txt": lambda: re.sub(r"\([\d.]+ kB\)", "(SIZE)", run("info", "a.h5")),
    "lens.json": lens_report,
    "rollout.csv": lambda: written("rollout.csv", "rollout", "a.h5", "--csv", "rollout.csv"),
    "rollout.json": lambda: run("rollout", "a.h5", "--json"),
    "rollout.txt": lambda: run("rollout", "a.h5"),
    "rollout_npz.list": rolled_out,
    "split_index.html": index_page,
    "split_report.list": split_report,
    "stats.csv": lambda: written("stats.csv", "stats", "a.h5", "-o", "stats.csv"),
    "stats.json": lambda: run("stats", "a.h5", "--json"),
    "stats.txt": lambda: run("stats", "a.h5"),
    "stats_parquet.list": parquet_table,
    "verify.json": lambda: run("verify", "a.h5", "--json"),
    "verify.txt": lambda: run("verify", "a.h5"),
}
"""Each gold text and what makes it; the texts of models are beside them."""


@pytest.fixture(autouse=True)
def _sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive `a.h5`, and one with a lens, in the current directory."""
    monkeypatch.chdir(tmp_path)
    matrix = random_matrix(layers=2, heads=2, tokens=9, seed=1, norms=True)
    matrix.save("a.h5")
    matrix.save("lens.h5")
    save_lens("lens.h5", random_lens(matrix, 2))


@pytest.fixture
def renew(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--renew"))


def assert_as_reviewed(name: str, text: str, renew: bool, least: float = 1e-6) -> None:
    """Compare a text with its gold file, or write it there."""
    gold = GOLD / name
    if renew:
        gold.parent.mkdir(exist_ok=True)
        gold.write_text(text, "utf-8", newline="\n")
        return
    difference = first_difference(gold.read_text("utf-8"), text, rounded=name.endswith(".txt"), least=least)
    assert difference is None, f"{name}: {difference}; if that is meant: pytest tests/cli/test_gold_outputs.py --renew"


def first_difference(gold: str, text: str, *, rounded: bool, least: float = 1e-6) -> str | None:
    """Where two texts differ by more than `least` and rounding; `rounded`: their numbers do not have all digits."""
    for number, (was, now) in enumerate(zip(gold.splitlines(), text.splitlines(), strict=False), 1):
        pairs = zip(NUMBER.findall(was), NUMBER.findall(now), strict=False)
        if NUMBER.sub("0", was) != NUMBER.sub("0", now) or not all(is_near(*pair, rounded, least) for pair in pairs):
            return f"line {number} was {was!r} and is {now!r}"
    lines = len(gold.splitlines()), len(text.splitlines())
    return None if lines[0] == lines[1] else f"it had {lines[0]} lines and has {lines[1]}"


def is_near(was: str, now: str, rounded: bool, least: float) -> bool:
    if "." not in was and "e" not in was:
        return was == now
    digits, _, exponent = was.partition("e")
    last = 10.0 ** (int(exponent or 0) - len(digits.partition(".")[2]))
    error = max(least, 1.001 * last if rounded else 0.0)
    return math.isclose(float(was), float(now), rel_tol=1e-5, abs_tol=error)


@pytest.mark.parametrize("name", TEXTS)
def test_texts(name: str, renew: bool) -> None:
    assert_as_reviewed(name, TEXTS[name](), renew)


@pytest.mark.models
def test_texts_of_a_model(renew: bool) -> None:
    command = ("knockout", "--model", "demo", "--prompt", "Tom has a red kite.", "--top", "4")
    assert_as_reviewed("knockout.txt", run(*command), renew)
    assert_as_reviewed("knockout.csv", written("knockout.csv", *command, "-o", "knockout.csv"), renew, FLOAT32)


@pytest.fixture
def _pinned_matplotlib() -> None:
    """Other versions place texts in other ways."""
    constraints = (Path(__file__).parents[2] / "constraints-dev.txt").read_text("utf-8")
    if PINNED.findall(constraints)[0] != matplotlib.__version__:
        pytest.skip(f"matplotlib {matplotlib.__version__} is not the version that the gold figures are of")


@pytest.mark.usefixtures("_pinned_matplotlib")
def test_svg(renew: bool) -> None:
    assert_as_reviewed("heatmap_svg.list", svg_texts(), renew)


@pytest.mark.usefixtures("_pinned_matplotlib")
@pytest.mark.parametrize("kind", ["heatmap", "distance"])
def test_png(kind: str, renew: bool) -> None:
    run("plot", "a.h5", "--kind", kind, "-o", "plots")
    (path,) = Path("plots").glob("*.png")
    gold = GOLD / f"{kind}.png"
    if renew:
        gold.write_bytes(path.read_bytes())
    was, now = (matplotlib.image.imread(file) * 255.0 for file in (gold, path))
    assert was.shape == now.shape
    assert np.abs(was - now).mean() < LARGEST_PIXEL_ERROR, (
        f"{gold.name} looks different; if that is meant: pytest tests/cli/test_gold_outputs.py --renew"
    )


@pytest.mark.parametrize(
    ("was", "now", "rounded", "differs"),
    [
        ("a 1.25 b", "a 1.26 b", True, False),
        ("a 1.25 b", "a 1.27 b", True, True),
        ("a 1.25 b", "a 1.26 b", False, True),
        ("a 0.123456789012", "a 0.123457", False, False),
        ("a 0.123456789012", "a 0.1236", False, True),
        ("3 rows", "4 rows", True, True),
        ("3 rows\n", "3 rows\nmore\n", True, True),
        ("three", "Three", True, True),
    ],
)
def test_the_comparison_sees_what_differs(was: str, now: str, rounded: bool, differs: bool) -> None:
    assert (first_difference(was, now, rounded=rounded) is not None) is differs


def test_every_gold_file_is_of_something() -> None:
    others = {"knockout.txt", "knockout.csv", "heatmap_svg.list", "heatmap.png", "distance.png"}
    assert {path.name for path in GOLD.iterdir()} == set(TEXTS) | others
