"""What the routine of `small_configs` does not get right by itself, by type of model."""

from __future__ import annotations

from typing import Any

__all__ = ["GAINS", "SPECIAL"]

_MIXED = ["sliding_attention", "full_attention"]
_SHARED = {"num_hidden_layers": 4, "layer_types": _MIXED * 2, "num_kv_shared_layers": 2}
_REFORMER = {"axial_pos_shape": [4, 6], "axial_pos_embds_dim": [16, 16], "attn_layers": ["local", "lsh"]}

_GEMMA_4_PATCHES = {"patch_size": 8, "pooling_kernel_size": 2}
_GEMMA_4 = {"use_bidirectional_attention": "vision", "global_head_dim": 16}
_ROPE = {"rope_type": "default", "rope_theta": 10000.0, "mrope_section": [2, 1, 1]}

SPECIAL: dict[str, dict[str, Any]] = {
    **{name: {"rope_parameters": _ROPE} for name in (
        "qwen2_vl_text", "qwen2_5_vl_text", "glm4v_text", "glm_ocr_text", "glm46v_text", "glmga_text",
        "cosmos3_edge_text", "qwen2_5_omni_text", "paddleocr_vl_text",
    )},
    **{name: {"window_size": 32} for name in (
        "exaone4_5_vision", "qwen2_5_vl_vision", "qwen2_5_omni_vision_encoder", "hyperclovax_vision_v2_vision",
    )},
    "glm4v_moe_text": {"rope_parameters": {**_ROPE, "mrope_section": [1, 1, 0], "partial_rotary_factor": 0.5}},
    "hunyuan_vl_text": {"head_dim": 8},
    "shieldgemma2": {"mm_tokens_per_image": 4},
    **{name: {"embed_dim": 24, "patch_size": 2, "window_size": 4} for name in ("swin", "swin2sr", "swinv2")},
    **{name: {"image_grid_pinpoints": [[32, 64], [64, 32]]} for name in (
        "llava_next", "llava_next_video", "llava_onevision"
    )},
    "vipllava": {"vision_feature_layers": [-1, -2]},
    "bamba": {"attn_layer_indices": [1]},
    "big_bird": {"attention_type": "original_full"},
    "bigbird_pegasus": {"attention_type": "original_full"},
    "cohere_compass_text": {"layer_types": _MIXED, "rope_parameters": dict.fromkeys(_MIXED, _ROPE)},
    "dbrx": {
        "attn_config": {"kv_n_heads": 2, "rope_theta": 10000.0, "clip_qkv": 8.0},
        "ffn_config": {"ffn_hidden_size": 16},
    },
    "deepseek_v2": {"num_experts_per_tok": 2, "n_group": 1, "topk_group": 1},
    "dots1": {"n_routed_experts": 4, "num_experts_per_tok": 2, "n_shared_experts": 1},
    "esm": {"vocab_size": 256, "pad_token_id": 0, "mask_token_id": 3},
    "falcon_h1": {"mamba_d_ssm": 64},
    # Beam search is its default.
    "fsmt": {"src_vocab_size": 256, "tgt_vocab_size": 256, "num_beams": 1},
    "funnel": {"block_sizes": [1, 1], "d_head": 8, "architectures": ["FunnelModel"]},
    "gemma3": {"mm_tokens_per_image": 4},
    "gemma3n": {"vision_soft_tokens_per_image": 4},
    "gemma4": {"vision_config": {
        **_GEMMA_4_PATCHES, "hidden_size": 32, "intermediate_size": 48, "num_hidden_layers": 2,
        "num_attention_heads": 4, "num_key_value_heads": 4, "head_dim": 8, "position_embedding_size": 64,
    }},
    # It begins with a layer in which pictures look back only.
    "gemma4_text": {**_SHARED, **_GEMMA_4, "layer_types": [*_MIXED[::-1], *_MIXED]},
    "gemma4_unified_text": {**_GEMMA_4, "attention_k_eq_v": True, "num_global_key_value_heads": 1},
    "gemma4_unified": {"vision_config": {
        **_GEMMA_4_PATCHES, "mm_embed_dim": 32, "mm_posemb_size": 64, "output_proj_dims": 32,
    }},
    "gemma3n_text": {**_SHARED, "activation_sparsity_pattern": [0.5, 0.0, 0.0, 0.0]},
    "gpt_neo": {"attention_types": [[["global", "local"], 1]]},
    "granitemoehybrid": {"layer_types": ["mamba", "attention"]},
    "hunyuan_v1_dense": {"head_dim": 8},
    "hunyuan_v1_moe": {"head_dim": 8},
    "jamba": {"num_hidden_layers": 4, "attn_layer_period": 2, "attn_layer_offset": 1, "use_mamba_kernels": False},
    "led": {"attention_window": [6, 8]},
    "longformer": {"attention_window": [6, 8]},
    "lfm2_moe": {"layer_types": ["conv", "full_attention"]},
    "longcat_flash": {"head_dim": 4},
    "longt5": {"local_radius": 3},
    "luke": {"entity_vocab_size": 20, "entity_emb_size": 16},
    "molmo2": {"image_patch_id": 201},
    "molmo2_adapter": {"vision_feature_layer": [1, 0], "text_hidden_size": 32},
    "molmo2_vision": {"image_size": [32, 32], "num_position_embeddings": 16},
    "mamba2": {"num_heads": 8, "head_dim": 8, "n_groups": 2},
    "minimax_m3_vl_text": {
        "layer_types": ["full_attention", "minimax_m3_sparse"], "index_block_size": 4, "index_topk_blocks": 2,
    },
    "ministral": {"head_dim": 8},
    "nemotron": {"head_dim": 8, "num_key_value_heads": 2},
    "neomme": {"head_dim": 16},
    "perceiver": {"d_latents": 32, "num_latents": 8, "num_blocks": 1, "num_self_attends_per_block": 2},
    "qwen4_exp_text": {
        "indexer_n_heads": 2, "indexer_kv_heads": 1, "indexer_head_dim": 8, "indexer_budget": 8,
        "indexer_compress_ratio": 2,
    },
    "recurrent_gemma": {"num_hidden_layers": 6, "block_types": ["recurrent", "attention", "recurrent"]},
    "reformer": _REFORMER,
    "xlnet": {"attn_type": "uni"},
    "xlstm": {"chunk_size": 64},
    "xmod": {"default_language": "en_XX"},
    "zamba": {"num_hidden_layers": 4, "layers_block_type": ["linear_attention", "hybrid"] * 2},
    "zaya": {"num_experts_per_tok": 1},
}  # fmt: skip
"""By type of model, the types within a configuration included."""

GAINS: dict[str, float] = {
    "cpmant": 4.0, "idefics2": 1.2, "mobilebert": 1.2, "speecht5": 3.0,
    # The T5 family does not scale its scores.
    "longt5": 1.0, "mt5": 1.0, "pop2piano": 1.0, "switch_transformers": 1.0, "t5": 1.0, "umt5": 1.0,
}  # fmt: skip
"""What random weights are multiplied with, where rows would be flat, or so sharp that eager attention itself rounds
them beyond the bound."""
