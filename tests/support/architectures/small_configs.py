"""Configurations of any architecture, made small by one routine."""

from __future__ import annotations

import re
from typing import Any

from support.architectures.special_sizes import SPECIAL

__all__ = ["FIRST_SPECIAL_ID", "VOCABULARY", "small_config"]

VOCABULARY = 256
FIRST_SPECIAL_ID = 200
"""Ids from here on stand for images, sounds and the like; texts of the tests lie below."""

_SIZES: dict[int, str] = {
    VOCABULARY: "vocab_size vocab_size_per_layer_input unpadded_vocab_size n_token",
    64: "max_position_embeddings n_positions n_ctx max_seq_len model_max_length context_length "
    "max_source_positions max_target_positions original_max_position_embeddings num_position_embeddings",
    48: "intermediate_size d_ff d_inner dff dim_ff ffn_dim encoder_ffn_dim decoder_ffn_dim hidden_dim mlp_dim "
    "ffn_hidden_size feed_forward_size intermediate_size_mlp dense_intermediate_size",
    32: "hidden_size d_model n_embd dim emb_dim embed_dim embedding_size input_embedding_size output_embedding_size "
    "lru_width out_hidden_size projection_dim image_size text_hidden_size "
    "encoder_hidden_size decoder_hidden_size hidden_size_out",
    16: "moe_intermediate_size shared_expert_intermediate_size shared_intermediate_size expert_ffn_hidden_size "
    "shared_experts_intermediate_size moe_shared_expert_intermediate_size hidden_size_per_layer_input "
    "mamba_d_head mamba_head_dim router_hidden_size",
    8: "head_dim d_kv dim_head attention_head_size kv_channels swa_head_dim attention_head_dim kv_lora_rank "
    "q_lora_rank o_lora_rank qk_nope_head_dim v_head_dim index_head_dim index_topk linear_key_head_dim "
    "linear_value_head_dim linear_head_dim sliding_window sliding_window_size window_size local_attention "
    "attention_window_size attention_chunk_size local_attention_window_len keep_window_size mamba_d_state "
    "ssm_state_size state_size chunk_size mamba_chunk_size laurel_rank patch_size gated_norm_rank adapter_rank "
    "block_size query_pre_attn_scalar hc_lowrank",
    4: "num_attention_heads n_head n_heads num_heads encoder_attention_heads decoder_attention_heads attention_heads "
    "num_encoder_attention_heads num_decoder_attention_heads swa_num_attention_heads num_experts num_local_experts "
    "n_routed_experts moe_num_experts qk_rope_head_dim rotary_dim mamba_n_heads mamba_num_heads linear_num_heads "
    "linear_num_value_heads zero_expert_num",
    2: "num_hidden_layers n_layer n_layers num_layers encoder_layers decoder_layers num_encoder_layers "
    "num_decoder_layers depth num_experts_per_tok num_experts_per_token moe_k moe_topk moe_num_experts_per_tok "
    "linear_num_key_heads index_n_heads type_vocab_size num_random_blocks n_groups max_window_layers "
    "o_groups",
    1: "n_group topk_group num_expert_group first_k_dense_replace num_dense_layers "
    "n_shared_experts num_shared_experts moe_num_shared_experts mamba_n_groups",
    0: "pad_token_id",
}  # fmt: skip
"""What is set wherever a configuration has a number under one of these names."""
_HEADS = ["num_attention_heads", "n_head", "n_heads", "num_heads"]
_KEY_VALUE_HEADS = ["num_key_value_heads", "n_kv_heads", "num_kv_heads", "swa_num_key_value_heads"]
_LAYERS = ["num_hidden_layers", "n_layer", "n_layers", "num_layers", "depth"]
_MOST_LAYERS = 4
_PLACEHOLDER = re.compile(r"_(token_id|token_index|index|token)$")
_BEGINNING, _END = 1, 2


def small_config(config_class: Any, **changes: Any) -> Any:
    """A configuration as the class makes it, but with small numbers.

    Layers: one of each kind that the class has by default, in its order, at least two and at most four.

    Args:
        config_class: a configuration class of transformers.
        **changes: attributes that are to be otherwise; those the class does not know are left out.

    Returns:
        The configuration, those within it small, too.
    """
    return _small(config_class, changes, {})


def _small(config_class: Any, changes: dict[str, Any], placeholders: dict[str, int]) -> Any:
    default = config_class()
    # Layers of some have sizes of their own; those of the whole are set for all.
    default.allow_global_per_layer_attribute_access = True
    sizes: dict[str, Any] = {}
    for size, names in _SIZES.items():
        for name in names.split():
            if _is_number(vars(default).get(name)):
                sizes[name] = size
    for name, size in (("image_size", 32), ("patch_size", 8)):
        if isinstance(value := vars(default).get(name), list | tuple):
            sizes[name] = [size] * len(value)
    sizes |= _key_value_heads(default)
    sizes |= _one_layer_of_each_kind(default)
    for name, value in vars(default).items():
        if _PLACEHOLDER.search(name) and _is_number(value) and name not in sizes:
            sizes[name] = placeholders.setdefault(name, FIRST_SPECIAL_ID + len(placeholders))
    for name in ("bos_token_id", "decoder_start_token_id"):
        if name in vars(default):
            sizes[name] = _BEGINNING
    for name in ("forced_eos_token_id", "forced_bos_token_id"):
        if name in vars(default):
            sizes[name] = None
    if _is_number(vars(default).get("eos_token_id")):
        sizes["eos_token_id"] = _END
    special = SPECIAL.get(default.model_type, {})
    within = {name: config for name in default.sub_configs if (config := getattr(default, name, None)) is not None}
    if "qk_rope_head_dim" in vars(default):
        # There, it is another name for this.
        sizes.pop("head_dim", None)
    for name, config in within.items():
        sizes[name] = _small(type(config), {}, placeholders)
    return config_class(
        **{**{name: value for name, value in {**sizes, **changes}.items() if hasattr(default, name)}, **special}
    )


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _key_value_heads(default: Any) -> dict[str, int]:
    """As many as heads, one, or a group of two, as the class has it by default."""
    heads = next((vars(default)[name] for name in _HEADS if _is_number(vars(default).get(name))), None)
    found = {}
    for name in _KEY_VALUE_HEADS:
        number = vars(default).get(name)
        if _is_number(number):
            # Latent attention (DeepSeek) has keys for every head.
            every = number == heads or "qk_rope_head_dim" in vars(default)
            found[name] = 4 if every else 1 if number == 1 else 2
    return found


def _one_layer_of_each_kind(default: Any) -> dict[str, Any]:
    """The number of layers, and every list that says something of each of them."""
    name = next((name for name in _LAYERS if _is_number(vars(default).get(name))), None)
    if name is None:
        return {}
    layers = vars(default)[name]
    lists = {
        other: list(value)
        for other, value in vars(default).items()
        if isinstance(value, list | tuple) and len(value) == layers > 1
    }
    kinds = list(zip(*lists.values(), strict=True)) if lists else [()] * layers
    kept = [place for place, kind in enumerate(kinds) if kinds.index(kind) == place][:_MOST_LAYERS]
    kept = sorted({*kept, *([] if len(kept) > 1 else [layers - 1, max(layers - 2, 0)])})[-max(2, len(kept)) :]
    return {name: len(kept), **{other: [value[place] for place in kept] for other, value in lists.items()}}
