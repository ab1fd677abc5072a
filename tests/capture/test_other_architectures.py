"""Models that are no ordinary decoders: exact, or refused with a true reason."""

import pytest
import torch
import transformers

from att_viz.capture.doctor import doctor
from att_viz.capture.generation import complete
from att_viz.errors import AttVizError, CaptureError

SMALL = {"hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 4, "intermediate_size": 48}


def test_models_that_see_are_refused():
    config = transformers.ViTConfig(**SMALL, image_size=32, patch_size=8)
    with pytest.raises(CaptureError, match="takes pixel_values, not token ids"):
        doctor(transformers.ViTForImageClassification(config).eval(), 64)
    config = transformers.CLIPVisionConfig(**SMALL, image_size=32, patch_size=8)
    with pytest.raises(CaptureError, match="takes pixel_values, not token ids"):
        doctor(transformers.CLIPVisionModel(config).eval(), 64)


def test_models_that_hear_are_refused():
    config = transformers.Wav2Vec2Config(
        **SMALL, conv_dim=(16, 16), conv_stride=(5, 2), conv_kernel=(10, 3), num_feat_extract_layers=2
    )
    with pytest.raises(CaptureError, match="takes input_values, not token ids"):
        doctor(transformers.Wav2Vec2ForCTC(config).eval(), 64)


def test_scores_that_are_no_weights_are_refused():
    config = transformers.XLNetConfig(vocab_size=200, d_model=32, n_layer=2, n_head=4, d_inner=48)
    with pytest.raises(CaptureError, match="does not sum to 1"):
        doctor(transformers.XLNetLMHeadModel(config).eval(), 64)
    config = transformers.SqueezeBertConfig(**SMALL, vocab_size=200, embedding_size=32)
    with pytest.raises(CaptureError, match="does not sum to 1"):
        doctor(transformers.SqueezeBertForMaskedLM(config).eval(), 64)


def test_a_model_that_cannot_generate_says_so():
    config = transformers.SqueezeBertConfig(**SMALL, vocab_size=200, embedding_size=32)
    model = transformers.SqueezeBertForMaskedLM(config).eval()
    with pytest.raises(AttVizError, match="cannot generate text"):
        complete(model, torch.arange(5, 25)[None], 4, {}, show_progress=False)


def test_sinks_that_the_model_leaves_out_of_its_weights():
    config = transformers.AutoConfig.for_model(
        "granite_swa", **SMALL, vocab_size=200, num_key_value_heads=2, sliding_window=8
    )
    assert doctor(transformers.AutoModelForCausalLM.from_config(config).eval(), 64).check.passed
