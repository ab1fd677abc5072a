"""Draws pictures of everything that a page can show, in docs/images/views: in both themes, at three widths.

    .venv/bin/python scripts/draw_pictures.py [NAME ...]        # some of PICTURED, all by default

Reports, a comparison and the neuron view are of the demo model. The page of three kinds of attention is of a tiny model
with random weights, for no model with an encoder is bundled: it shows what the page looks like, nothing of language.
Chromium is the one that the browser tests use (ATT_VIZ_CHROMIUM, or what scripts/setup_chromium.py finds).
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from att_viz import Renderer, SelfAttentionModel, neuron_view
from att_viz.analysis.lens import lens_of_recording
from att_viz.capture.lens.recorder import recording_lens

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

PROMPT = "Alice and Bob are siblings. Who is Bob's sister?"
OTHER_PROMPT = "Carol and Bob are siblings. Who is Bob's sister?"
SIZES = ((390, 844), (1280, 760), (1920, 1080))
THEMES = ("light", "dark")
PICTURES = ROOT / "docs" / "images" / "views"
COLOURS = 256
"""Enough for 63 levels of attention and for letters; true colour takes three times the room."""


def _nothing(page: Page) -> None:
    """What is opened is what is drawn."""


def _with_notes(page: Page) -> None:
    page.evaluate("attViz.note([10, 12], 'Without this word the answer would have begun otherwise.')")
    page.evaluate("attViz.note([2, 3], 'The name that the answer ends with.')")
    page.evaluate("document.getElementById('notes').open = true")


def _on_tour(page: Page) -> None:
    page.click("#tour-begin")
    page.click("[data-tour-act=next]")
    page.wait_for_selector(".report[data-tour=hide]")


@dataclass(frozen=True)
class Pictured:
    """One thing that is drawn.

    Attributes:
        file: the page, of those that `_written` writes; "{theme}" stands for the theme.
        fragment: what it is opened at.
        prepare: what is done to it before.
        whole: whether all of it is drawn, not only what is in the window; never where a sheet lies over it.
    """

    file: str
    fragment: str = ""
    prepare: Callable[[Page], None] = _nothing
    whole: bool = False


PICTURED = {
    **{view: Pictured("report", f"view={view}") for view in ("why", "looked", "heads", "matrix", "layers", "lines")},
    "notes": Pictured("report", "view=why", _with_notes, whole=True),
    "tour": Pictured("report", "view=why", _on_tour),
    "compare": Pictured("compare", whole=True),
    "kinds": Pictured("kinds", "view=looked"),
    "neuron": Pictured("neuron_{theme}"),
}


def main() -> None:
    """Draw what is asked for."""
    wanted = sys.argv[1:] or list(PICTURED)
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as directory, sync_playwright() as playwright:
        files = _written(Path(directory))
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("ATT_VIZ_CHROMIUM"), args=["--no-sandbox", "--disable-gpu"]
        )
        for theme in THEMES:
            for width, height in SIZES:
                page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=theme)
                page.set_default_timeout(120_000)
                for name in wanted:
                    _draw(page, files, PICTURED[name], theme, PICTURES / f"{name}_{width}_{theme}.png")
                page.close()
        browser.close()


def _draw(page: Page, files: dict[str, Path], pictured: Pictured, theme: str, path: Path) -> None:
    page.goto("about:blank")
    page.goto(f"{files[pictured.file.format(theme=theme)].resolve().as_uri()}#{pictured.fragment}")
    page.wait_for_selector("html[data-ready]", state="attached")
    pictured.prepare(page)
    page.wait_for_timeout(1000)
    page.wait_for_selector("html:not([data-busy])", state="attached")
    covered = page.evaluate(
        "[...document.querySelectorAll('.sheet')].some((each) => getComputedStyle(each).position === 'fixed')"
    )
    drawn = Image.open(io.BytesIO(page.screenshot(full_page=pictured.whole and not covered))).convert("RGB")
    drawn.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


def _written(directory: Path) -> dict[str, Path]:
    model = SelfAttentionModel("demo")
    tokens, attention, prompt_length = model.generate_text(PROMPT, influence="words")
    with recording_lens(model.model, 10) as recorder:
        model.generate_text(PROMPT)
    lens = lens_of_recording(recorder, list(attention.token_ids), prompt_length, model.tokenizer)
    report = Renderer().render(tokens, prompt_length, attention, save_prefix=f"{directory}/", lens=lens)
    other = model.generate_text(OTHER_PROMPT, influence="words")[1]
    comparison = Renderer().compare(attention, other, f"{directory}/compare.html", model=model)
    files = {"report": Path(report[0]), "compare": Path(comparison[0]), "kinds": _three_kinds(directory / "kinds")}
    for theme in THEMES:
        shown = neuron_view.show(
            model.model, model.tokenizer, PROMPT, display_mode=theme, include_layers=[0, 1], html_action="return"
        )
        files[f"neuron_{theme}"] = directory / f"neuron_{theme}.html"
        files[f"neuron_{theme}"].write_text(shown.data, encoding="utf-8")
    return files


def _three_kinds(directory: Path) -> Path:
    from support.models.encoder_decoders import save_encoder_decoder

    model = SelfAttentionModel(save_encoder_decoder("t5", directory / "model"))
    tokens, attention, prompt_length = model.generate_text(PROMPT, completion="Bob's sister is Alice.")
    return Path(Renderer().render(tokens, prompt_length, attention, save_prefix=f"{directory}/")[0])


if __name__ == "__main__":
    main()
