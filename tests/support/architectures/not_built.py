"""Architectures that were not built small, and why."""

from __future__ import annotations

__all__ = ["NOT_BUILT"]

_TIMM = "its vision tower is one of the library timm, which is not installed"
_OWN_INPUTS = "it takes inputs of its own beside, or in place of, a picture, which the run does not make"
_SIZES = "parts of it must agree in sizes that the general routine does not know"
_FILM = "it reads a film of several pictures, not one picture"
_PICTURE_ENCODER = "it has an encoder of pictures and a decoder that attends to it, which the run does not feed"
_SOUND = "it takes sound in a form of its own, which the run does not make"
_TWO_MODELS = "its configuration is made of two whole models, and says nothing by itself"
_DRAFT = "it drafts for another model, whose keys and values it is given"
_CODES = "it answers with several codes of sound at each step, not with tokens of a text"

_WHY: dict[str, dict[str, tuple[str, ...]]] = {
    "decoder": {
        _DRAFT: ("gemma4_assistant", "gemma4_unified_assistant"),
        _CODES: ("musicgen", "musicgen_melody"),
        _SIZES: ("dots3_note",),
        "its own `generate` asks its configuration for a number of layers, which it does not have": ("blt",),
    },
    "encoder": {"it takes `inputs` of any kind, not token ids, and its rows belong to no tokens": ("perceiver",)},
    "encoder-decoder": {
        _SOUND: ("canary", "cohere_asr", "pop2piano"),
        _SIZES: ("dia", "moonshine_streaming"),
        _TWO_MODELS: ("encoder-decoder", "speech-encoder-decoder"),
    },
    "speech": {
        _SOUND: ("kyutai_speech_to_text", "vibevoice", "vibevoice_asr", "voxtral_realtime"),
        _SIZES: ("fun_asr_nano", "nemo_speechlm"),
    },
    "vision": {
        _TIMM: (
            "conditional_detr", "dab-detr", "deformable_detr", "detr", "edgetam_vision_model", "table-transformer",
            "timm_backbone", "timm_wrapper",
        ),
        "it needs the library natten, which is not installed": ("dinat",),
        _FILM: ("timesformer", "videomae"),
        _OWN_INPUTS: ("mllama", "siglip2_vision_model"),
        _SIZES: ("depth_pro", "levit", "llama4", "mobilevitv2"),
    },
    "vision-language": {
        _TIMM: ("fast_vlm", "perception_lm"),
        "it needs the library scipy, which is not installed": ("inkling_mm_model",),
        _OWN_INPUTS: (
            "blip", "blip-2", "deepseek_ocr2", "deepseek_vl_hybrid", "evolla", "fuyu",
            "git", "granite4_vision",
            "granite_docling", "idefics", "inkling2", "instructblip", "instructblipvideo", "kimi_k25", "kosmos-2",
            "kosmos-2.5", "lfm2_vl", "minicpm_ocr", "minicpmv4_6", "minicpmv4_7", "mllama", "muse_glimmer",
            "muse_spark", "paddleocr_vl", "pi0", "unlimited_ocr",
        ),
        _SIZES: (
            "aria", "diffusion_gemma", "dots3_note", "ernie4_5_vl_moe", "glm5_next", "hunyuan_vl", "llama4",
            "nemotron_h_omni", "qwen2_5_omni_thinker", "qwen3_omni_moe_thinker", "step3p7",
        ),
        "it has no class of its own that reads pictures": ("mistral4",),
        _PICTURE_ENCODER: ("florence2", "pix2struct", "pp_formulanet", "t5gemma2", "udop", "vision-encoder-decoder"),
        "it needs a vocabulary that maps the codes of pictures to tokens": ("chameleon", "emu3"),
    },
}  # fmt: skip

NOT_BUILT: dict[tuple[str, str], str] = {
    (family, name): why for family, reasons in _WHY.items() for why, names in reasons.items() for name in names
}
"""By family and type of model. What is here may well work: nobody has compared it."""
