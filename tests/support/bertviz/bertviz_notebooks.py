"""What bertviz' own notebooks do, with tiny random models of the same classes: run with its functions, or with ours.

The notebooks: https://github.com/jessevig/bertviz/tree/master/notebooks (head_view_bert, head_view_gpt2,
head_view_bart, model_view_encoder_decoder, neuron_view_bert and others). What they ask for is written anew. They take
attention as `outputs[-1]`, which in transformers 5 is the cross attention that an encoder does not have; what they
mean is `.attentions`.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import torch
import transformers
from tokenizers import processors
from transformers import PreTrainedTokenizerFast

from support.models.tiny_models import byte_level_tokenizer, wordpiece_tokenizer

__all__ = ["NOTEBOOKS", "PAIR", "Arguments", "arguments_of", "html_of", "of_bertviz", "tiny"]

PAIR = ("the rabbit quickly hopped", "The turtle slowly crawled")

_SMALL: dict[str, Any] = {
    "hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 4, "intermediate_size": 48,
}  # fmt: skip
_TWO_STACKS: dict[str, Any] = {
    "d_model": 32, "encoder_layers": 2, "decoder_layers": 3, "encoder_attention_heads": 4,
    "decoder_attention_heads": 2, "encoder_ffn_dim": 48, "decoder_ffn_dim": 48, "max_position_embeddings": 64,
}  # fmt: skip

_CONFIGS: dict[str, dict[str, Any]] = {
    "bert": _SMALL,
    "albert": {**_SMALL, "embedding_size": 16},
    # 1 as in every RoBERTa that was published; it numbers positions from the one after this.
    "roberta": {**_SMALL, "max_position_embeddings": 64, "pad_token_id": 1},
    "distilbert": {"dim": 32, "n_layers": 2, "n_heads": 4, "hidden_dim": 48},
    "xlnet": {"d_model": 32, "n_layer": 2, "n_head": 4, "d_inner": 48},
    # XLM takes as many of the last positions for padding as it finds pieces of this number.
    "xlm": {"emb_dim": 32, "n_layers": 2, "n_heads": 4, "pad_index": 0, "eos_index": 1},
    "gpt2": {"n_embd": 32, "n_layer": 2, "n_head": 4, "n_positions": 64},
    "bart": {**_TWO_STACKS, "pad_token_id": 0, "decoder_start_token_id": 0, "forced_eos_token_id": None},
    "marian": {
        **_TWO_STACKS, "decoder_attention_heads": 4,
        "pad_token_id": 0, "decoder_start_token_id": 0, "forced_eos_token_id": None,
    },
    "t5": {
        "d_model": 32, "d_kv": 8, "d_ff": 48, "num_layers": 2, "num_decoder_layers": 3, "num_heads": 4,
        "decoder_start_token_id": 0,
    },
}  # fmt: skip


@dataclass(frozen=True)
class Arguments:
    """What a notebook calls a view with.

    Attributes:
        given: by their places.
        named: by their names.
    """

    given: tuple[Any, ...]
    named: dict[str, Any]

    def html_of(self, view: Any) -> str:
        """What a view makes of them."""
        return html_of(view, *self.given, **self.named)


def html_of(view: Any, *given: Any, **named: Any) -> str:
    """The page that a function of either gives back; bertviz' leave their files open, and Python warns of that."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        html: str = view(*given, **named, html_action="return").data
    return html


def _pieces_of_bert() -> PreTrainedTokenizerFast:
    """WordPiece with what BERT puts around one sentence and around two."""
    tokenizer = wordpiece_tokenizer()
    known = [(text, tokenizer.convert_tokens_to_ids(text)) for text in ("[CLS]", "[SEP]")]
    tokenizer.backend_tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1", special_tokens=known
    )
    tokenizer.add_special_tokens({"cls_token": "[CLS]", "sep_token": "[SEP]"})
    tokenizer.model_input_names = ["input_ids", "token_type_ids", "attention_mask"]
    return tokenizer


def _pieces_of_roberta() -> PreTrainedTokenizerFast:
    """Byte-level pieces with what RoBERTa puts around one sentence and around two."""
    tokenizer = byte_level_tokenizer()
    tokenizer.add_special_tokens({"cls_token": "<s>", "sep_token": "</s>"})
    known = [(text, tokenizer.convert_tokens_to_ids(text)) for text in ("<s>", "</s>")]
    tokenizer.backend_tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", pair="<s> $A </s> </s> $B </s>", special_tokens=known
    )
    return tokenizer


_TOKENIZERS: dict[str, Callable[[], PreTrainedTokenizerFast]] = {
    "roberta": _pieces_of_roberta,
    **dict.fromkeys(("distilbert", "xlm", "gpt2", "xlnet", "bart", "marian", "t5"), byte_level_tokenizer),
}


@cache
def tiny(name: str, **changes: Any) -> tuple[Any, PreTrainedTokenizerFast]:
    """A random model of a notebook's class whose attention is not flat, and its tokenizer.

    Args:
        name: the class, as in `NOTEBOOKS`.
        changes: what its configuration shall have in place of what it has here.
    """
    tokenizer = _TOKENIZERS.get(name, _pieces_of_bert)()
    config = transformers.AutoConfig.for_model(name, **{"vocab_size": len(tokenizer), **_CONFIGS[name], **changes})
    config.output_attentions = True
    torch.manual_seed(3)
    model = transformers.AutoModel.from_config(config, attn_implementation="eager").eval()
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.ndim > 1:
                parameter.mul_(6.0)
    return model, tokenizer


@torch.no_grad()
def _pair(name: str) -> Arguments:
    """As in head_view_bert: two sentences, and where the second begins."""
    model, tokenizer = tiny(name)
    inputs = tokenizer(*PAIR, return_tensors="pt", add_special_tokens=True)
    attention = model(inputs["input_ids"], token_type_ids=inputs["token_type_ids"]).attentions
    start = inputs["token_type_ids"][0].tolist().index(1)
    return Arguments((attention, tokenizer.convert_ids_to_tokens(inputs["input_ids"][0].tolist()), start), {})


@torch.no_grad()
def _text(name: str) -> Arguments:
    """As in head_view_gpt2: one text."""
    model, tokenizer = tiny(name)
    ids = tokenizer("The quick brown fox jumps over the lazy dogs.", return_tensors="pt")["input_ids"]
    return Arguments((model(ids).attentions, tokenizer.convert_ids_to_tokens(ids[0].tolist())), {})


@torch.no_grad()
def _two_texts(name: str) -> Arguments:
    """As in head_view_encoder_decoder: three kinds of attention between two texts."""
    model, tokenizer = tiny(name)
    source = tokenizer("She sees the small elephant.", return_tensors="pt").input_ids
    target = tokenizer("Sie sieht den kleinen Elefanten.", return_tensors="pt").input_ids
    outputs = model(input_ids=source, decoder_input_ids=target)
    return Arguments(
        (),
        {
            "encoder_attention": outputs.encoder_attentions,
            "decoder_attention": outputs.decoder_attentions,
            "cross_attention": outputs.cross_attentions,
            "encoder_tokens": tokenizer.convert_ids_to_tokens(source[0]),
            "decoder_tokens": tokenizer.convert_ids_to_tokens(target[0]),
        },
    )


_KINDS: dict[str, Callable[[str], Arguments]] = {
    **dict.fromkeys(("bert", "albert"), _pair),
    **dict.fromkeys(("gpt2", "roberta", "distilbert", "xlm", "xlnet"), _text),
    **dict.fromkeys(("bart", "marian", "t5"), _two_texts),
}
NOTEBOOKS = tuple(_KINDS)


def arguments_of(name: str) -> Arguments:
    """Run a model as its notebook does.

    Args:
        name: one of `NOTEBOOKS`.

    Returns:
        What the notebook calls the view with.
    """
    return _KINDS[name](name)


def of_bertviz(classes: Any, name: str, **changes: Any) -> Any:
    """The model of a neuron notebook: bertviz' own copy of its class, with the weights of ours.

    Args:
        classes: bertviz' module `transformers_neuron_view`.
        name: "bert", "gpt2" or "roberta".
        changes: as `tiny` takes them.
    """
    model, _ = tiny(name, **changes)
    of_name = {"bert": classes.BertModel, "gpt2": classes.GPT2Model, "roberta": classes.RobertaModel}[name]
    peer = of_name(of_name.config_class.from_dict(model.config.to_dict()))
    missing, unknown = peer.load_state_dict(model.state_dict(), strict=False)
    assert not [key for key in (*missing, *unknown) if not key.endswith((".bias", "_ids"))], (missing, unknown)
    return peer
