"""The running text by itself: turns, folds, chips, code, directions, names, copies, rules, places, picks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from support.numbers.random_attention import causal_attention
from support.pages.browser_reports import report_of_tokens
from support.pages.chromium import OpenReport
from support.pages.text_component import OpenText, text_data

from att_viz.matrix.units import units_of

CHAT = [
    *("<|im_start|>", "system", "\n", "You", " help", ".", "<|im_end|>", "\n"),
    *("<|im_start|>", "user", "\n", "Who", " is", " Alice", "?", " Bob", " asks", ".", "<|im_end|>", "\n"),
    *("<|im_start|>", "assistant", "\n", "She", " is", "\n", "```", "py", "\n", "x", " =", "\n    ", " 1", "\n", "```"),
    *("\n", "Bob", "'s", " sister", ".", "<|im_end|>"),
]
PROMPT = CHAT.index("She")
QUESTION = "Who is Alice? Bob asks."
SPLIT = ["我", "⟨E5⟩⟨96⟩", "喜", "⟨F0⟩⟨9F⟩", "⟨91⟩", "👩", "\u200d", "⟨F0⟩", "👧", " e\u0301", "."]
PIECES = ["æĪĳ", "åĸ", "ľ", "ðŁ", "ĳ", "©", "âĢį", "ð", "ŁĳĬ", "Ġe", "."]


def tokens_in(page: Any, selector: str) -> list[int]:
    found: list[int] = page.eval_on_selector_all(selector, "all => all.map((each) => Number(each.dataset.token))")
    return found


def copied(page: Any, first: int, last: int) -> str:
    """What a person copies who selects from one token's start to another's end."""
    text: str = page.evaluate(
        """([first, last]) => {
          const range = document.createRange();
          range.setStart(text.element(first), 0);
          const end = text.element(last);
          range.setEnd(end, end.childNodes.length);
          document.getSelection().removeAllRanges();
          document.getSelection().addRange(range);
          const data = new DataTransfer();
          text.container.dispatchEvent(new ClipboardEvent("copy", { clipboardData: data, cancelable: true }));
          return data.getData("text/plain");
        }""",
        [first, last],
    )
    return text


HOSTILE = [
    *(
        "<|im_start|>",
        "<img src=x onerror=window.pwned=1>",
        "\n",
        "</script><script>window.pwned=2</script>",
        "\u202eevil",
    ),
    *("\u2066", "\u0301", "\x00", "\ud800", "", "   ", "\u2028", "x" * 100_000, "{{ 7 * 7 }}", "<|im_end|>", "\n"),
    *("<|im_start|>", "assistant", "\n", "<b>", " &lt;", "\u2067 rtl", "⟨E6⟩", "__proto__", "\ufeff", "end"),
]


def test_hostile_text_stays_text_in_every_part(open_text: OpenText) -> None:
    data = text_data(
        HOSTILE, 19, given=[("user", "__proto__")], spans={"<img src=x>": "<img src=x onerror=window.pwned=1>"}
    )
    page = open_text(data, viewport={"width": 390, "height": 700})
    assert page.evaluate("window.pwned") is None
    assert page.locator("main img, main script").count() == 0
    assert tokens_in(page, "[data-token]") == list(range(len(HOSTILE)))
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert not any(
        sign in page.evaluate("text.container.textContent") for sign in ("\u202e", "\u2066", "\u2067", "\x00")
    )
    page.evaluate("text.shade([{from: 0, to: page.texts.length, strength: 1}]); text.choose([0, page.texts.length])")
    page.evaluate("text.search.open()")
    for wanted in ("<img", "</script>", "__proto__", "}}", "\\", "[", "evil"):
        page.locator(".find input[type=search]").fill(wanted)
    assert page.evaluate("units.unitsOf(page, 'span').names").count("<img src=x>") == 1
    assert page.evaluate("window.pwned") is None
    for token in range(len(HOSTILE)):
        page.evaluate("(token) => text.reveal(token)", token)
    assert page.evaluate("text.rectsOf(0, page.texts.length).every(({ width }) => width > 0)")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_list_of_tokens_is_a_list_for_everybody(open_text: OpenText, scheme: str) -> None:
    page = open_text(text_data(CHAT, PROMPT, given=[("user", QUESTION)]), color_scheme=scheme)
    for role in ("button", "checkbox", "textbox"):
        assert page.locator(".text").get_by_role(role).count() == 0
    options = page.locator(".text").get_by_role("option", include_hidden=True)
    assert options.count() == len(CHAT) + 1
    running = open_text(text_data(CHAT, PROMPT, given=[("user", QUESTION)]), role="")
    assert running.locator(".text [role=option], .text [data-token][aria-label]").count() == 0
    assert running.get_by_role("button", name="Added by the chat template").get_attribute("aria-expanded") == "false"


def test_turns_are_labelled_and_markers_are_chips(open_text: OpenText) -> None:
    page = open_text(text_data(CHAT, PROMPT, given=[("user", QUESTION)]))
    assert page.locator(".turn-label").all_inner_texts() == ["System", "You", "Model"]
    assert tokens_in(page, ".turn-head [data-chip=thin]") == [0, 1, 2, 8, 9, 10, 20, 21, 22]
    assert "im_start" not in page.inner_text(".text")
    assert page.locator('[data-token="0"]').get_attribute("title") == "<|im_start|>"
    assert page.get_by_role("option", name="<|im_start|>", exact=True).count() == 3
    assert tokens_in(page, "[data-token]") == list(range(len(CHAT)))
    assert page.locator(".turn.completion").count() == 1
    assert page.locator(".line.answer").count() == 6


def test_what_the_template_added_is_folded_until_it_is_opened(open_text: OpenText) -> None:
    page = open_text(text_data(CHAT, PROMPT, given=[("user", QUESTION)]))
    toggle = page.locator(".fold-toggle")
    assert toggle.count() == 1
    assert toggle.inner_text() == "Added by the chat template: “You help.”"
    assert not page.locator('[data-token="3"]').is_visible()
    toggle.click()
    assert page.locator('[data-token="3"]').is_visible()
    toggle.press("Enter")
    assert not page.locator('[data-token="3"]').is_visible()
    page.evaluate("text.reveal(4)")
    assert page.locator('[data-token="4"]').is_visible()


def test_nothing_is_folded_where_nobody_knows_who_said_what(open_text: OpenText) -> None:
    page = open_text(text_data(CHAT, PROMPT))
    assert page.locator(".fold").count() == 0
    assert page.locator('[data-token="3"]').is_visible()


def test_a_fold_shows_the_strongest_colour_within(open_text: OpenText) -> None:
    page = open_text(text_data(CHAT, PROMPT, given=[("user", QUESTION)]))
    page.evaluate(
        """() => {
          const levels = new Uint8Array(page.texts.length);
          levels[4] = 30;
          levels[12] = 7;
          text.paint(new Float32Array(levels), levels);
        }"""
    )
    assert page.locator(".fold-toggle").get_attribute("class") == "fold-toggle level-30"
    page.evaluate("text.shade([{from: 3, to: 4, strength: 0.2}, {from: 4, to: 5, strength: 0.7, against: true}])")
    assert page.locator(".fold-toggle").get_attribute("class") == "fold-toggle level-30 against"
    assert "level-7" in str(page.locator('[data-token="12"]').get_attribute("class"))


def test_code_in_a_fence_has_a_code_face_and_nothing_else(open_text: OpenText) -> None:
    page = open_text(text_data(CHAT, PROMPT))
    code = page.locator(".line.code").all_inner_texts()
    assert [line.strip() for line in code] == ["```py", "x =", "1", "```"]
    faces = page.eval_on_selector_all(".line", "all => all.map((each) => getComputedStyle(each).fontFamily)")
    fixed = ["monospace" in face for face in faces]
    assert fixed == [line in code for line in page.locator(".line").all_inner_texts()]
    indent = page.locator(f'[data-token="{CHAT.index(chr(10) + "    ")}"]')
    assert indent.text_content() == "    "


def test_a_line_of_hebrew_goes_from_right_to_left_and_so_do_its_keys(open_text: OpenText) -> None:
    texts = ["⟨D7⟩", "ש", "לום", " עולם", "\n", "Hello", " there", "\n", "⟨D8⟩", "م", "رحبا", "."]
    page = open_text(
        text_data(texts, 5, tokens=["×", "©", "לום", "Ġ", "Ċ", "Hello", "Ġthere", "Ċ", "Ø", "Ĥ", "r", "."])
    )
    directions = page.eval_on_selector_all(".line", "all => all.map((each) => getComputedStyle(each).direction)")
    assert directions == ["rtl", "ltr", "rtl"]
    box = [page.locator(f'[data-token="{token}"]').bounding_box() for token in (2, 3)]
    assert box[0]["x"] > box[1]["x"]
    page.evaluate("text.rove(2, true)")
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("document.activeElement.dataset.token") == "3"
    page.keyboard.press("ArrowRight")
    assert int(page.evaluate("document.activeElement.dataset.token")) < 3
    page.evaluate("text.rove(5, true)")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.dataset.token") == "6"


def test_copies_have_the_true_characters_and_so_has_what_is_found(open_text: OpenText) -> None:
    page = open_text(text_data(SPLIT, 3, tokens=PIECES))
    assert copied(page, 0, len(SPLIT) - 1) == "我喜👩\u200d👧 e\u0301."
    assert copied(page, 2, 2) == "喜"
    shown = page.evaluate("text.container.textContent")
    assert "我喜" in shown
    assert "⟨" not in shown
    assert page.locator('[data-token="1"]').get_attribute("aria-label") == "⟨E5⟩⟨96⟩"
    assert page.locator('[data-token="1"]').bounding_box()["width"] > 2


def test_a_part_of_a_token_is_copied_as_that_part(open_text: OpenText) -> None:
    page = open_text(text_data(CHAT, PROMPT))
    first, last = CHAT.index(" Alice"), CHAT.index(" asks")
    assert copied(page, first, last).strip() == "Alice? Bob asks"
    begun = page.evaluate(
        """([first, last]) => {
          const range = document.createRange();
          range.setStart(text.element(first).firstChild, 2);
          range.setEnd(text.element(last).firstChild, 3);
          document.getSelection().removeAllRanges();
          document.getSelection().addRange(range);
          const data = new DataTransfer();
          text.container.dispatchEvent(new ClipboardEvent("copy", { clipboardData: data, cancelable: true }));
          return data.getData("text/plain");
        }""",
        [first, last],
    )
    assert begun == "ice? Bob ask"[:-1] + "k"
    assert copied(page, 3, PROMPT) == "You help.\nWho is Alice? Bob asks.\nShe"


def test_blanks_have_names(open_text: OpenText) -> None:
    page = open_text(text_data(["a", "\n \t", "   ", "\n\n", "", "\u200b", "b"], 3))
    names = page.eval_on_selector_all("[data-token]", "all => all.map((each) => each.getAttribute('aria-label'))")
    assert names == [
        None,
        "a line break, a space and a tab",
        "3 spaces",
        "2 line breaks",
        "an empty token",
        "⟨200B⟩",
        None,
    ]


def test_a_rule_tells_how_sure_the_model_was(open_text: OpenText) -> None:
    why = {"target": [PROMPT, PROMPT + 2], "probabilities": [0.25, 1.0], "alternatives": [[["He", 0.5]], []]}
    page = open_text(text_data(CHAT, PROMPT, why=why))
    assert tokens_in(page, ".token.rated") == [PROMPT, PROMPT + 1]
    sizes = page.eval_on_selector_all(".token.rated", "all => all.map((each) => getComputedStyle(each).backgroundSize)")
    assert [size.split()[0] for size in sizes] == ["calc(25%)", "calc(100%)"] or sizes[0].startswith("25%")
    assert page.evaluate(f"text.chanceOf({PROMPT})") == {"probability": 0.25, "alternatives": [["He", 0.5]]}
    assert page.evaluate("text.chanceOf(3)") is None


def test_effects_are_shaded_for_and_against_and_what_is_chosen_stands_out(open_text: OpenText) -> None:
    page = open_text(text_data(CHAT, PROMPT))
    page.evaluate("text.shade([{from: 11, to: 13, strength: 0.5}, {from: 15, to: 16, strength: 1, against: true}])")
    assert tokens_in(page, ".token.for") == [11, 12]
    assert tokens_in(page, ".token.against") == [15]
    page.evaluate("text.choose([23, 25])")
    assert tokens_in(page, ".token.chosen") == [23, 24]
    assert tokens_in(page, "[aria-selected=true]") == [23, 24]
    page.evaluate("text.shade([]); text.choose(null)")
    assert page.locator(".for, .against, .chosen").count() == 0


def test_places_are_a_rectangle_for_each_line(open_text: OpenText) -> None:
    texts = [f" word{place}" for place in range(300)]
    page = open_text(text_data(texts, 2), viewport={"width": 600, "height": 500})
    page.evaluate("text.container.scrollTo({top: 100, behavior: 'instant'})")
    rects = page.evaluate("text.rectsOf(20, 60)")
    assert len(rects) > 2
    assert all(rect["width"] > 0 and rect["height"] > 5 for rect in rects)
    assert [rect["top"] for rect in rects] == sorted(rect["top"] for rect in rects)
    one = page.evaluate("text.rectsOf(20, 21)")[0]
    box = page.locator('[data-token="20"]').bounding_box()
    frame = page.locator(".text").bounding_box()
    assert one["left"] == pytest.approx(box["x"] - frame["x"], abs=1)
    assert one["top"] == pytest.approx(box["y"] - frame["y"] + 100, abs=1)


def test_a_person_picks_words_spans_sentences_and_lines(open_text: OpenText) -> None:
    page = open_text(text_data(CHAT, PROMPT))

    def picked() -> Any:
        return page.evaluate("picks.at(-1)")

    def token(place: int) -> Any:
        return page.locator(f'[data-token="{place}"]')

    token(13).click()
    assert picked() == [13, 14, "click"]
    token(16).click(modifiers=["Shift"])
    assert picked() == [13, 17, "span"]
    bob = CHAT.index("'s")
    token(bob).click()
    assert picked() == [bob - 1, bob + 1, "click"]
    token(12).dblclick()
    assert picked() == [11, 15, "sentence"]
    line = page.locator('.line[data-from="11"]').bounding_box()
    page.mouse.click(line["x"] + line["width"] - 4, line["y"] + line["height"] / 2)
    assert picked()[::2] == [11, "line"]
    start, end = token(11).bounding_box(), token(13).bounding_box()
    page.mouse.move(start["x"] + 2, start["y"] + start["height"] / 2)
    page.mouse.down()
    page.mouse.move(end["x"] + end["width"] - 3, end["y"] + end["height"] / 2, steps=4)
    page.mouse.up()
    assert picked() == [11, 14, "drag"]


def test_keys_go_from_unit_to_unit_and_extend(open_text: OpenText) -> None:
    page = open_text(text_data(CHAT, PROMPT))
    page.locator('[data-token="11"]').click()
    page.evaluate("text.rove(11, true)")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("picks.at(-1)") == [12, 13, "step"]
    page.keyboard.press("Shift+ArrowRight")
    assert page.evaluate("picks.at(-1)") == [12, 14, "span"]
    page.get_by_label("Unit that things are told in").select_option("sentence")
    page.evaluate("text.rove(11, true)")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("picks.at(-1)") == [15, 18, "step"]


def test_the_choice_of_units_names_what_there_is(open_text: OpenText) -> None:
    page = open_text(text_data(CHAT, PROMPT, spans={"<b>source</b>": QUESTION}))
    options = page.get_by_label("Unit that things are told in").locator("option").all_inner_texts()
    assert options == ["token", "word", "line", "sentence", "turn", "named part"]
    assert page.evaluate("units.unitsOf(page, 'span').names") == ["", "<b>source</b>", "", ""]


@pytest.mark.parametrize("kind", ["word", "line", "sentence"])
def test_sums_over_units_equal_those_of_the_package(open_text: OpenText, kind: Any) -> None:
    page = open_text(text_data(CHAT, PROMPT))
    rows = causal_attention(1, len(CHAT), seed=4)[0].astype(np.float64)
    found = page.evaluate(
        """([rows, kind]) => {
          const all = units.unitsOf(page, kind);
          return Array.from({ length: units.unitCount(all) }, (_, unit) =>
            [...units.unitRow((token) => rows[token], all, unit)]);
        }""",
        [rows.tolist(), kind],
    )
    own = (*units_of(CHAT, kind, 0, PROMPT), *units_of(CHAT, kind, PROMPT))
    wanted = [
        [float(rows[one.start : one.end, other.start : other.end].sum(axis=1).mean()) for other in own] for one in own
    ]
    np.testing.assert_allclose(np.array(found), np.array(wanted), atol=1e-9)
    np.testing.assert_allclose(np.array(found).sum(axis=1), 1, atol=1e-6)


def test_sentences_set_tokens_apart_by_elements_and_not_by_signs(open_report: OpenReport, tmp_path: Path) -> None:
    tab = open_report(report_of_tokens(["Tom", " שלום", " <b>", " مرحبا", "."], tmp_path), "#view=looked")
    tab.select(view="observer", token=3, frozen=True)
    sentence = tab.page.locator('section[data-view="observer"] .sentence')
    assert "مرحبا" in sentence.locator("bdi").all_text_contents()
    shown = tab.page.evaluate("document.querySelector('main').textContent + document.title")
    assert not any(sign in shown for sign in "\u2066\u2067\u2068\u2069")
    names = tab.page.eval_on_selector_all("[aria-label]", "all => all.map((each) => each.getAttribute('aria-label'))")
    assert not any("\u2068" in name for name in names)
    assert tab.page.locator("bdi b").count() == 0


CONTRASTS = """(theme) => {
  document.documentElement.dataset.theme = theme;
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgb = (colour) => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3).map((value) => value / 255);
  };
  const light = (colour) => {
    const [red, green, blue] = rgb(colour).map((value) =>
      value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  return [...document.querySelectorAll(".token.for, .token.against, .token.chosen")].map((token) => {
    const style = getComputedStyle(token);
    const [one, other] = [light(style.color), light(style.backgroundColor)];
    return Math.max(one, other) / Math.min(one, other);
  });
}"""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_what_is_shaded_can_be_read(open_text: OpenText, theme: str) -> None:
    page = open_text(text_data([f" word{place}" for place in range(30)], 3))
    page.evaluate(
        """() => {
          const shades = Array.from({ length: 20 }, (_, place) =>
            ({ from: place, to: place + 1, strength: ((place >> 1) + 1) / 10, against: place % 2 === 1 }));
          text.shade(shades);
          text.choose([25, 27]);
        }"""
    )
    contrasts = page.evaluate(CONTRASTS, theme)
    assert len(contrasts) == 22
    assert min(contrasts) >= 4.5
