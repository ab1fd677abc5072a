"""Trains the byte-level BPE tokenizer on the generated text."""

from __future__ import annotations

from itertools import islice

from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors, trainers
from transformers import PreTrainedTokenizerFast

from training.chat import BOS, CHAT_TEMPLATE, END, PAD, SPECIAL_TOKENS
from training.corpus import Mixture, documents
from training.names import NAMES

VOCABULARY_SIZE = 1536
MAX_LENGTH = 2048
_SAMPLE = 20_000


def _texts(seed: int) -> list[str]:
    texts = [
        segment.text.replace(END, "")
        for item in islice(documents(seed, 0, Mixture()), _SAMPLE)
        for segment in item.segments
    ]
    # Every name must win its merge, however rarely the sample happens to use it.
    return texts + [f" {name}" for name in NAMES for _ in range(2_000)]


def train_tokenizer(seed: int, *, vocabulary_size: int = VOCABULARY_SIZE) -> PreTrainedTokenizerFast:
    """Trains the tokenizer; any text round-trips, since every byte is a token."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=vocabulary_size,
        special_tokens=list(SPECIAL_TOKENS),
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(_texts(seed), trainer)
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{BOS} $A", pair=f"{BOS} $A $B", special_tokens=[(BOS, tokenizer.token_to_id(BOS))]
    )
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        bos_token=BOS,
        eos_token=END,
        pad_token=PAD,
        additional_special_tokens=[token for token in SPECIAL_TOKENS if token not in (BOS, END, PAD)],
        chat_template=CHAT_TEMPLATE,
        model_max_length=MAX_LENGTH,
        clean_up_tokenization_spaces=False,
        padding_side="left",
    )


def name_tokens(tokenizer: PreTrainedTokenizerFast) -> dict[int, str]:
    """The token ids that are a whole name, with or without the space before it."""
    vocabulary = tokenizer.get_vocab()
    return {vocabulary[piece]: name for name in NAMES for piece in (name, f"Ġ{name}") if piece in vocabulary}
