"""Draws pictures of a report's views, and of a comparison, in docs/images/views: of the demo model, in both themes.

Each is drawn at three widths.

    .venv/bin/python scripts/draw_pictures.py

Chromium is the one that the browser tests use (ATT_VIZ_CHROMIUM, or what scripts/setup_chromium.py finds).
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from att_viz import Renderer, SelfAttentionModel
from att_viz.analysis.lens import lens_of_recording
from att_viz.capture.lens.recorder import recording_lens

PROMPT = "Alice and Bob are siblings. Who is Bob's sister?"
OTHER_PROMPT = "Carol and Bob are siblings. Who is Bob's sister?"
VIEWS = ("why", "looked", "heads", "matrix", "layers")
SIZES = ((390, 844), (1280, 760), (1920, 1080))
THEMES = ("light", "dark")
PICTURES = Path(__file__).resolve().parents[1] / "docs" / "images" / "views"


def main() -> None:
    """Draw them all."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as directory, sync_playwright() as playwright:
        model = SelfAttentionModel("demo")
        tokens, attention, prompt_length = model.generate_text(PROMPT, influence="words")
        with recording_lens(model.model, 10) as recorder:
            model.generate_text(PROMPT)
        lens = lens_of_recording(recorder, list(attention.token_ids), prompt_length, model.tokenizer)
        report = Renderer().render(tokens, prompt_length, attention, save_prefix=f"{directory}/", lens=lens)
        other = model.generate_text(OTHER_PROMPT, influence="words")[1]
        comparison = Renderer().compare(attention, other, f"{directory}/compare.html", model=model)
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("ATT_VIZ_CHROMIUM"), args=["--no-sandbox", "--disable-gpu"]
        )
        for theme in THEMES:
            for width, height in SIZES:
                page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=theme)
                for view in VIEWS:
                    page.goto("about:blank")
                    page.goto(f"{Path(report[0]).resolve().as_uri()}#view={view}")
                    page.wait_for_selector("html[data-ready]")
                    page.wait_for_timeout(1000)
                    page.screenshot(path=PICTURES / f"{view}_{width}_{theme}.png")
                page.goto(Path(comparison[0]).resolve().as_uri())
                page.wait_for_selector("html[data-ready]")
                page.wait_for_timeout(1000)
                page.screenshot(path=PICTURES / f"compare_{width}_{theme}.png", full_page=True)
                page.close()
        browser.close()


if __name__ == "__main__":
    main()
