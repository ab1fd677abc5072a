"""Telling a model's own tokens, such as `<s>` and `<|im_start|>`, from the words of a text, by how they look."""

from __future__ import annotations

import regex

__all__ = ["is_special"]

_SPECIAL = regex.compile(
    r"""
    # GPT, Llama 3, Qwen, Phi, Whisper, Cohere …: <|im_start|>, <|0.00|>; Gemma 4: <|turn>, <turn|>; DeepSeek.
    <\|[^<>\s|]*\w[^<>\s|]*\|> | <\|\w+> | <\w+\|> | <｜[^<>｜]+｜>
    # SentencePiece, RoBERTa, XLNet, GLM; Cohere writes them large.
    | </?s> | <(?:bos|eos|pad|unk|mask|cls|sep|eop|eod|sop|(?:start|end)_of_(?:turn|image|utterance))>
    | <(?:BOS|EOS|PAD|UNK|CLS|SEP|BOS_TOKEN|EOS_TOKEN|MASK_TOKEN|EOP_TOKEN|SPECIAL_\d+)>
    # Thinking and tools.
    | </?(?:think|tool_call|tool_response|tool_calls|tool_outputs)>
    # What is free, or stands for something left out: Gemma, BERT, T5, Mistral.
    | <unused_?\d+> | \[unused\d+\] | <extra_id_\d+> | \[control_\d+\]
    # Code models: StarCoder, SmolLM, CodeLlama, CodeGemma.
    | <(?:fim_(?:prefix|middle|suffix|pad)|file_sep|filename|repo_?name|gh_stars|empty_output
        |issue_(?:start|comment|closed)|jupyter_(?:start|text|code|output|script)|commit_(?:before|msg|after))>
    # Pictures and sound: LLaVA, Idefics, PaliGemma, Gemma 3, Mistral.
    | <(?:image|video|audio|global-img|fake_token_around_image|image_soft_token|row_\d+_col_\d+|loc\d{4}|seg\d{3})>
    | \[(?:IMG|IMG_BREAK|IMG_END|AUDIO|BEGIN_AUDIO|TRANSCRIBE|PREFIX|MIDDLE|SUFFIX|TOOL_CONTENT|ARGS|CALL_ID)\]
    | \[/?(?:INST|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_RESULTS|TOOL_CALLS|THINK)\]
    | \[(?:CLS|SEP|PAD|MASK|UNK|BOS|EOS|EOT|gMASK|sMASK)\]
    """,
    regex.VERBOSE,
)


def is_special(text: str) -> bool:
    """Whether a token is one of a model's own, and no word: it begins or ends a text or a turn, or stands for padding.

    What a saved file knows of a token is how it reads, so that decides: names in brackets that vocabularies have for
    this and texts do not have, each as one token. Tags of HTML, types, indices and the like are words (`<div>`, `<T>`,
    `[1]`), and so is one byte (`<0x0A>`). Not recognised are names of languages without brackets (NLLB's `eng_Latn`).

    Args:
        text: the text of one token, as in `AttentionMatrix.token_texts`. A text that merely spells a special token out
            is made of several tokens.
    """
    return _SPECIAL.fullmatch(text) is not None
