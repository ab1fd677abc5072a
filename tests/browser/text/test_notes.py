"""Notes on words: written, marked, listed, kept in the link and in an annotated copy of the file."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from support.numbers.encoder_attention import encoder_matrix
from support.pages.accessibility import violations
from support.pages.browser_reports import report_of_tokens
from support.pages.chromium import OpenReport
from support.pages.page_notes import note, notes, save_copy

from att_viz.renderer import Renderer

BLOCK = b'<script type="application/json" id="att-viz-notes">'
PAYLOADS = [
    "</script><script>window.pwned=1</script>",
    "<img src=x onerror=window.pwned=2>",
    "<svg onload=window.pwned=3>",
    "<!--<script>",
    "javascript:window.pwned=4",
    "&lt;b&gt; &amp; ]]>",
    "\u202eevil\u202c\u2028x",
    "{{ 7 * 7 }}",
]
HOSTILE_TOKENS = [
    *("</script><script>window.pwned=5</script>", "<!--", "</noscript>", "'", '"', "&", "\x00", "\r", "\r\n", "\n"),
    *("\ud800", "</title>", "\u00a0", "שלום", "end", "."),
]


def without_notes(copy: bytes) -> bytes:
    """A copy with the notes taken out of it."""
    before, _, rest = copy.partition(BLOCK)
    _, _, after = rest.partition(b"</script>")
    return before + BLOCK + b"</script>" + after


def test_a_note_is_written_at_the_word_and_lives_in_the_link(open_report: OpenReport, report: Path) -> None:
    tab = open_report(report)
    tab.page.locator('.why-text [data-token="15"]').click()
    tab.page.locator("#why-quotes").get_by_role("button", name="Note").click()
    tab.page.keyboard.type("Is this h or n? 1\n2")
    tab.page.keyboard.press("Control+Enter")
    tab.wait_for("location.hash.includes('notes=')")
    assert notes(tab) == [(15, 16, "Is this h or n? 1\n2")]
    assert tab.state["view"] == "why"
    word = tab.page.locator('.why-text [data-token="15"]')
    assert word.get_attribute("data-note") == "1"
    assert word.evaluate("each => getComputedStyle(each).borderTopStyle") == "dotted"
    described = word.evaluate("each => document.getElementById(each.getAttribute('aria-describedby')).textContent")
    assert described == "Is this h or n? 1\n2"
    assert tab.page.locator("#why-quotes .note-said").inner_text() == "Is this h or n? 1\n2"
    again = open_report(report, tab.page.evaluate("location.hash"))
    assert notes(again) == notes(tab)
    again.page.locator('.why-text [data-token="15"]').hover()
    assert again.page.locator(".note-card .note-said").inner_text() == "Is this h or n? 1\n2"
    again.page.locator('.why-text [data-token="2"]').hover()
    again.wait_for("document.querySelector('.note-card').hidden")


def test_the_key_notes_what_is_pointed_at_selected_or_focused(open_looked: OpenReport, report: Path) -> None:
    tab = open_looked(report, "#observer=14")
    tab.page.keyboard.press("n")
    tab.page.keyboard.type("frozen")
    tab.page.get_by_role("button", name="Save").click()
    assert notes(tab) == [(14, 15, "frozen")]
    tab.page.evaluate(
        """() => {
          const at = (token) => document.querySelector(`[data-view=observer] [data-token="${token}"]`).firstChild;
          document.getSelection().setBaseAndExtent(at(3), 0, at(5), at(5).length);
        }"""
    )
    tab.page.keyboard.press("n")
    tab.page.keyboard.type("three words")
    tab.page.keyboard.press("Control+Enter")
    tab.page.evaluate("document.getSelection().removeAllRanges()")
    tab.token("observer", 9).focus()
    tab.page.keyboard.press("n")
    tab.page.keyboard.type("forgotten")
    tab.page.keyboard.press("Escape")
    assert notes(tab) == [(3, 6, "three words"), (14, 15, "frozen")]
    assert tab.token("observer", 5).get_attribute("data-note") == "1"
    assert tab.token("observer", 4).get_attribute("data-noted") == ""
    assert tab.token("observer", 6).get_attribute("data-noted") is None


def test_notes_are_edited_deleted_and_brought_back(open_report: OpenReport, report: Path) -> None:
    tab = open_report(report, "#notes=3-4_first*8-9_second")
    rows = tab.page.locator(".note-list li")
    assert rows.locator(".note-said").all_inner_texts() == ["first", "second"]
    rows.nth(0).get_by_role("button", name="Edit the note").click()
    tab.page.locator(".note-card textarea").fill("changed")
    tab.page.get_by_role("button", name="Save").click()
    rows.nth(1).get_by_role("button", name="Delete the note").click()
    tab.wait_for("attViz.notes.length === 1")
    tab.page.get_by_role("button", name="Undo").click()
    tab.wait_for("attViz.notes.length === 2")
    assert notes(tab) == [(3, 4, "changed"), (8, 9, "second")]
    rows.nth(1).locator(".note-words").click()
    assert tab.page.evaluate("document.activeElement.dataset.token") == "8"
    assert tab.page.locator(".note-card .note-said").inner_text() == "second"


def test_back_takes_no_note_away_and_a_link_adds_its_own(open_report: OpenReport, report: Path) -> None:
    tab = open_report(report)
    tab.page.get_by_role("tab", name="Where heads looked").click()
    tab.wait_for("location.hash.includes('view=looked')")
    note(tab, 3, 4, "mine")
    tab.wait_for("location.hash.includes('notes=')")
    tab.page.go_back()
    tab.wait_for("attViz.state.view === 'why' && location.hash.includes('mine')")
    tab.page.evaluate("location.hash = '#notes=3-4_mine*5-6_theirs*9-3_damaged'")
    tab.wait_for("attViz.notes.length === 2")
    assert notes(tab) == [(3, 4, "mine"), (5, 6, "theirs")]
    assert tab.page.inner_text(".notes-said") == "1 note in this link could not be read and was left out."
    tab.page.locator(".note-list li").nth(1).get_by_role("button", name="Delete the note").click()
    tab.wait_for("attViz.notes.length === 1 && !location.hash.includes('theirs')")
    tab.page.go_back()
    tab.wait_for("location.hash.includes('mine')")
    assert notes(tab) == [(3, 4, "mine")]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory, report: Path, chunked: Path) -> dict[str, Path]:
    """A page of each kind."""
    directory = tmp_path_factory.mktemp("kinds")
    encoder = encoder_matrix()
    (of_encoder,) = Renderer().render(
        encoder.tokens, encoder.prompt_length, encoder, save_prefix=f"{directory}/encoder_"
    )
    return {
        "full": report,
        "light": chunked / "my run #1 index.html",
        "split": chunked / "my run #1 Layer-0__Chunk-1.html",
        "rollout": chunked / "my run #1 All-layers.html",
        "encoder": Path(of_encoder),
        "hostile": report_of_tokens(HOSTILE_TOKENS, directory, prompt_length=12),
    }


@pytest.mark.parametrize("kind", ["full", "light", "split", "rollout", "encoder", "hostile"])
def test_the_copy_is_the_file_with_the_notes_in_it(
    open_report: OpenReport, pages: dict[str, Path], kind: str, tmp_path: Path
) -> None:
    path = pages[kind]
    tab = open_report(path, "#theme=dark", accept_downloads=True)
    for view in ("heads", "looked"):
        tab.page.evaluate("(view) => attViz.show(view)", view)
    wanted = [(place, place + 2, text) for place, text in enumerate(PAYLOADS)]
    for start, end, text in wanted:
        note(tab, start, end, text)
    copy = save_copy(tab, tmp_path)
    original = path.read_bytes()
    assert original.count(BLOCK + b"</script>") == 1
    assert without_notes(copy.read_bytes()) == original
    block = copy.read_bytes().partition(BLOCK)[2].partition(b"</script>")[0]
    assert not set(b"<>&'") & set(block)
    assert [(each["from"], each["to"], each["text"]) for each in json.loads(block)["notes"]] == wanted
    opened = open_report(copy, accept_downloads=True)
    assert notes(opened) == wanted
    assert not opened.page.evaluate("location.hash.includes('notes')")
    opened.page.evaluate("document.querySelector('.note-list button[aria-label^=Delete]').click()")
    opened.wait_for("location.hash.includes('notes=')")
    assert without_notes(save_copy(opened, tmp_path / "again").read_bytes()) == original
    assert opened.page.evaluate("typeof window.pwned") == "undefined"
    assert opened.page.locator("img, .notes script, .notes svg, .note-card svg").count() == 0


def test_notes_go_along_to_the_other_files_of_a_report(open_report: OpenReport, chunked: Path) -> None:
    tab = open_report(chunked / "my run #1 index.html", "#layer=1&head=8&view=looked")
    note(tab, 4, 6, "seen in the index")
    tab.page.get_by_role("link", name="Every weight of layer 1, head 8").click()
    tab.page.wait_for_url("**/*Layer-1__Chunk-1.html*")
    tab.wait_ready()
    assert notes(tab) == [(4, 6, "seen in the index")]


def test_damaged_notes_in_a_file_are_left_out_with_a_sentence(
    open_report: OpenReport, report: Path, tmp_path: Path
) -> None:
    for block, said in (
        (b"{", "The notes in this file are damaged and were left out."),
        (b'{"format": 9, "notes": []}', "does not know"),
        (b'{"format": 1, "notes": [{"from": 3, "to": 999, "text": "x"}]}', "1 note in this file could not be read"),
    ):
        path = tmp_path / "damaged.html"
        path.write_bytes(report.read_bytes().replace(BLOCK, BLOCK + block))
        tab = open_report(path)
        assert said in tab.page.inner_text(".notes-said")
        assert notes(tab) == []


def test_long_notes_say_that_the_link_is_too_long(open_report: OpenReport, report: Path) -> None:
    tab = open_report(report)
    note(tab, 3, 4, "short")
    assert "holds them (" in tab.page.text_content("#notes")
    note(tab, 5, 6, "long " * 500)
    assert "too long for mail" in tab.page.text_content("#notes")
    tab.wait_for("location.hash.includes('long')")
    again = open_report(report, tab.page.evaluate("location.hash"))
    assert notes(again) == [(3, 4, "short"), (5, 6, ("long " * 500).strip())]


def test_paper_and_citations_have_the_notes(open_report: OpenReport, report: Path) -> None:
    tab = open_report(report, "#view=looked&sides=from&layer=0&head=0&observer=14&notes=5-6_%3D1%2B1*14-15_ask+again")
    tab.page.evaluate("navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }")
    panel = tab.page.locator("section[data-view=observer]")
    panel.get_by_role("button", name="Copy as citation").click()
    assert "(Note: ask again) [att_viz:" in tab.page.evaluate("window.copied")
    panel.get_by_role("button", name="Copy as CSV").click()
    header, *rows = csv.reader(str(tab.page.evaluate("window.copied")).splitlines(keepends=True))
    assert header[-2:] == ["even", "note"]
    assert {row[0]: row[-1] for row in rows if row[-1]} == {"5": "'=1+1"}
    tab.page.emulate_media(media="print")
    tab.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert tab.page.locator(".note-list .note-said:visible").all_inner_texts() == ["=1+1", "ask again"]
    assert tab.page.locator(".note-actions:visible").count() == 0


def test_notes_are_clean_by_axes_rules(open_report: OpenReport, report: Path) -> None:
    tab = open_report(report, "#notes=3-5_one*14-15_two", bypass_csp=True)
    assert violations(tab.page) == []
    tab.page.locator('.why-text [data-token="14"]').hover()
    tab.page.keyboard.press("n")
    assert violations(tab.page) == []


def test_lines_matrix_and_heads_show_notes_and_take_them(open_report: OpenReport, report: Path) -> None:
    tab = open_report(report, "#view=lines")
    note(tab, 15, 16, "one word")
    note(tab, 3, 5, "two words")
    for side in ("queries", "keys"):
        noted = tab.page.eval_on_selector_all(
            f"#lines-{side} [data-noted]", "all => all.map((each) => [Number(each.dataset.token), each.dataset.note])"
        )
        # Two words have one number, behind the second.
        assert noted == [[3, None], [4, "1"], [15, "2"]]
    tab.page.locator('#lines-queries [data-token="15"]').click()
    assert tab.page.locator("#lines-said .note-said").all_inner_texts() == ["one word"]
    tab.page.locator("#lines-said").get_by_role("button", name="Note").click()
    assert tab.page.locator(".note-card textarea").input_value() == "one word"
    tab.page.keyboard.press("Escape")
    tab.page.locator('#lines-keys [data-token="7"]').focus()
    tab.page.keyboard.press("n")
    tab.page.keyboard.type("by key")
    tab.page.keyboard.press("Control+Enter")
    tab.wait_for("attViz.notes.length === 3")
    assert notes(tab)[1] == (7, 8, "by key")

    tab.page.evaluate("attViz.show('matrix')")
    tab.settle()
    tab.page.evaluate("attViz.matrix.point(15, 4)")
    # Of the word that looked, and of the one that it looked at; which row is which follows the alignment.
    read = 15 + (tab.state["alignment"] == "generation")
    said = tab.page.locator("#matrix-notes .note-said").all_inner_texts()
    assert said == (["two words", "one word"] if read == 15 else ["two words"])
    tab.page.evaluate("attViz.matrix.point(8, 8)")
    assert not tab.page.locator("#matrix-notes .notes-here").is_visible()

    tab.page.evaluate(
        "location.hash = 'view=heads&pair=15-16.3-5&notes=' + new URLSearchParams(location.hash).get('notes')"
    )
    tab.wait_for("document.querySelectorAll('#find-actions .note-said').length === 2")
    assert tab.page.locator("#find-actions .note-said").all_inner_texts() == ["two words", "one word"]
    assert tab.page.locator('#find-text [data-token="15"]').get_attribute("data-note") == "3"
