"""The special tokens of vocabularies, and words that only look so."""

from __future__ import annotations

import pytest

from att_viz.matrix.text.special_tokens import is_special
from att_viz.matrix.units import units_of

VOCABULARIES = {
    "GPT-2": "<|endoftext|>",
    "gpt-oss": "<|start|> <|channel|> <|message|> <|return|> <|constrain|>",
    "Llama 2": "<s> </s> <unk> [INST] [/INST]",
    "Llama 3": "<|begin_of_text|> <|start_header_id|> <|eot_id|> <|python_tag|> <|reserved_special_token_0|>",
    "Mistral Nemo": "<s> <pad> [PREFIX] [MIDDLE] [SUFFIX] <SPECIAL_20>",
    "Mistral": "<s> [AVAILABLE_TOOLS] [/AVAILABLE_TOOLS] [TOOL_CALLS] [SYSTEM_PROMPT] [THINK] [IMG] [control_8]",
    "Gemma": "<bos> <eos> <pad> <start_of_turn> <end_of_turn> <unused17> <start_of_image> <image_soft_token>",
    "Gemma 4": "<|turn> <turn|> <|channel>",
    "Qwen": "<|im_start|> <|im_end|> <|vision_start|> <|image_pad|> <think> </think> <tool_call> </tool_response>",
    "DeepSeek": "<｜begin▁of▁sentence｜> <｜User｜> <｜tool▁calls▁begin｜>",
    "Phi": "<|user|> <|assistant|> <|end|> <|placeholder1|> <|im_sep|>",
    "BERT": "[CLS] [SEP] [PAD] [MASK] [UNK] [unused17]",
    "RoBERTa": "<s> </s> <pad> <mask> <unk>",
    "T5": "<pad> </s> <unk> <extra_id_0> <extra_id_99>",
    "XLNet": "<s> <sep> <cls> <eop> <eod>",
    "Whisper": "<|startoftranscript|> <|en|> <|transcribe|> <|notimestamps|> <|0.00|>",
    "Cohere": "<BOS_TOKEN> <|START_OF_TURN_TOKEN|> <PAD> <EOS_TOKEN>",
    "GLM": "[gMASK] [sMASK] <sop> <|observation|>",
    "StarCoder": "<fim_prefix> <fim_middle> <file_sep> <repo_name> <gh_stars> <issue_comment> <jupyter_code>",
    "Kimi": "[BOS] [EOS] [EOT] <|im_user|> <|im_middle|>",
    "Idefics": "<image> <fake_token_around_image> <row_1_col_2> <end_of_utterance> <global-img>",
    "PaliGemma": "<loc0001> <seg000>",
}
WORDS = (
    *("<div>", "</div>", "<br>", "<td>", "<h1>", "<code>", "<b>", "<i>", "<id>", "<int>", "<string>", "<T>"),
    *("<my_type>", "<vector>", "<K,V>", "<>", "<<", ">>", "<|", "|>", "<||>", "<| x |>", "||", "<-", "=>", "<s", "s>"),
    *("[1]", "[i]", "[A]", "[x_0]", "[INFO]", "[TODO]", "[ERROR]", "[CLS", "[]", "[[", "]", "[cls]", "[0]"),
    *("<0x0A>", "▁", "Ġ", "##ing", "__init__", "a<s>", "<s>a", " <s>", "<s> ", "", " ", "\n", "pad", "unk", "mask"),
)  # fmt: skip


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_special_tokens_of_vocabularies(vocabulary: str) -> None:
    tokens = VOCABULARIES[vocabulary].split()
    assert [token for token in tokens if not is_special(token)] == []
    texts = [part for token in tokens for part in (token, " word")]
    assert [unit.is_markup for unit in units_of(texts, "token")].count(True) >= len(tokens)


@pytest.mark.parametrize("word", WORDS)
def test_words_that_only_look_so(word: str) -> None:
    assert not is_special(word)
    assert not any(unit.is_markup for unit in units_of([" say", word, " so"]))


def test_what_is_spelled_out_is_text() -> None:
    assert not any(unit.is_markup for unit in units_of([" the", " <", "s", ">", " tag", "<|", "im", "_start", "|>"]))
