"""Words, sentences and turns of a real chat."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from transformers import AutoTokenizer

from att_viz.matrix.units import units_of
from att_viz.model.token_texts import token_texts

ALICE = "Alice has 4 brothers, and she also has 1 sister. How many sisters does Alice's brother have?"


def test_units_of_a_chat(real_model: Path) -> None:
    tokenizer = AutoTokenizer.from_pretrained(real_model)
    ids: Any = tokenizer.apply_chat_template(
        [{"role": "user", "content": ALICE}], add_generation_prompt=True, return_dict=False
    )
    texts = token_texts(tokenizer, ids)
    units = units_of(texts)
    assert [unit.text for unit in units if unit.is_markup] == [
        "<|im_start|>system\n",
        "<|im_end|>\n",
        "<|im_start|>user\n",
        "<|im_end|>\n",
        "<|im_start|>assistant\n",
    ]
    said = "Alice| has| 4| brothers|,| and| she| also| has| 1| sister|."
    said += "| How| many| sisters| does| Alice's| brother| have|?"
    assert [unit.text for unit in units if not unit.is_markup][-20:] == said.split("|")
    assert [unit.text for unit in units_of(texts, "turn") if not unit.is_markup][1] == ALICE
    assert [unit.text for unit in units_of(texts, "sentence") if not unit.is_markup][-2:] == [
        "Alice has 4 brothers, and she also has 1 sister.",
        " How many sisters does Alice's brother have?",
    ]
