"""`generate_text(prompt, image=…)`: rows beside eager attention, and each token at its place in the picture."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
import transformers
from support.models.pictures import colours, opened, save_reading_model
from support.models.tiny_models import TinyModel

from att_viz.analysis import measure_influence
from att_viz.archive.checking.verify import verify
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError
from att_viz.matrix.extent import Spans
from att_viz.model.seeing import prompts
from att_viz.model.seeing.prompts import flat_patches_as_picture
from att_viz.self_attention_model import SelfAttentionModel

READING = ("llava", "idefics3", "gemma3", "gemma4", "paligemma", "qwen2_vl", "qwen2_5_vl", "qwen3_vl")
SIZES = {"gemma4": (112, 160), "qwen2_vl": (32, 64), "qwen2_5_vl": (32, 64), "qwen3_vl": (32, 64)}
"""Pixels of pictures that processors leave as they are; of the others 32 x 32."""
SEEN = ("pixel_values", "pixel_attention_mask", "image_grid_thw", "image_position_ids")


@pytest.fixture(scope="module", params=READING)
def reading(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory: Path = tmp_path_factory.mktemp("models") / request.param
    save_reading_model(request.param, directory)
    return directory


def without_a_second_look(model: Any) -> None:
    """Leave of a vision tower what each patch is by itself: nothing of it goes from one patch to another."""
    for name, parameter in model.named_parameters():
        if "vision" in name and any(part in name for part in ("out_proj", "fc2", ".o_proj", ".down_proj")):
            parameter.data.zero_()
        # Of Qwen2-VL and newer; what puts patches together stays.
        if "visual.blocks." in name and any(part in name for part in ("attn.proj", "fc2", "down_proj")):
            parameter.data.zero_()


@pytest.mark.filterwarnings(r"ignore:__array__ implementation:DeprecationWarning:transformers\.models")
def test_rows_are_those_of_eager_attention(reading: Path, tmp_path: Path) -> None:
    model = SelfAttentionModel(reading, progress=False)
    pixels = colours(40, 60)
    tokens, matrix, prompt_length = model.generate_text(
        "What is this?", 4, str(tmp_path / "a"), image=pixels, min_new_tokens=4
    )
    assert len(tokens) == prompt_length + 4
    assert matrix.token_ids is not None
    picture_id = model.model.config.image_token_id
    places = np.flatnonzero(matrix.token_ids == picture_id).tolist()
    assert [int(token) for picture in matrix.pictures for token in picture.tokens.ravel()] == places
    own = transformers.AutoModelForImageTextToText.from_pretrained(reading, attn_implementation="eager").eval()
    made = model.processor(images=[opened(pixels)], text=f"{model.processor.image_token}\na", return_tensors="pt")
    seen = {name: made[name] for name in SEEN if name in made}
    ids = torch.tensor(matrix.token_ids)[None]
    kinds, spans = token_kinds(reading.name, ids, places, prompt_length)
    with torch.no_grad():
        found = own(input_ids=ids[:, :-1], output_attentions=True, use_cache=False, **seen, **kinds(ids[:, :-1]))
        text = own.generate(
            input_ids=ids[:, :prompt_length],
            attention_mask=torch.ones_like(ids[:, :prompt_length]),
            max_new_tokens=4,
            min_new_tokens=4,
            do_sample=False,
            **seen,
            **kinds(ids[:, :prompt_length]),
        )
    assert matrix.both_ways == spans
    for layer in matrix.layers:
        # What the model saw is what is said of it: later tokens within a span, windows, and no later tokens elsewhere.
        visible = matrix.extent(layer).visible(0, matrix.num_rows)
        assert ((matrix.layer(layer) > 0) == visible).all()
        # In Gemma 4, layers without a window look back only.
        looks_ahead = reading.name != "gemma4" or layer in (1, 2)
        assert all(visible[start, stop - 1] == looks_ahead for start, stop in spans)
    assert text[0].tolist() == matrix.token_ids.tolist()
    assert len(found.attentions) == matrix.num_layers
    for layer, weights in enumerate(found.attentions):
        np.testing.assert_allclose(matrix.layer(layer), weights[0].numpy(), atol=1e-5)
        np.testing.assert_allclose(matrix.layer(layer).sum(-1), 1.0, atol=1e-5)
    assert verify(tmp_path / "a.h5").is_sound
    with AttentionMatrix.open(tmp_path / "a.h5") as read:
        assert [one.file for one in read.pictures] == [one.file for one in matrix.pictures]
        assert read.token_texts == matrix.token_texts
        assert read.both_ways == spans
    # One pass over a known answer has the same rows.
    given = matrix.token_ids[prompt_length:].tolist()
    _, forced, _ = model.generate_text("What is this?", image=pixels, completion=given)
    np.testing.assert_allclose(forced.layer(1), matrix.layer(1), atol=1e-5)
    assert forced.both_ways == spans


@pytest.mark.filterwarnings(r"ignore:__array__ implementation:DeprecationWarning:transformers\.models")
@pytest.mark.parametrize("reading", ["llava", "gemma3", "gemma4", "paligemma", "qwen2_vl"], indirect=True)
def test_hiding_the_picture_is_measured(reading: Path) -> None:
    model = SelfAttentionModel(reading, progress=False)
    pixels = colours(40, 60)
    if reading.name == "paligemma":
        with pytest.raises(InvalidInputError, match="read by those before them, too"):
            model.generate_text("What is this?", 3, image=pixels, influence="words")
        return
    _, matrix, prompt_length = model.generate_text(
        "What is this?", 3, image=pixels, min_new_tokens=3, influence="words"
    )
    influence = matrix.influence
    assert influence is not None
    assert matrix.token_ids is not None
    texts = [unit.text.strip() for unit in influence.units]
    assert texts.count("the picture") == 1
    assert not [text for text in texts if text.startswith("patch")]
    assert "What" in texts
    places = [int(token) for token in matrix.pictures[0].tokens.ravel()]
    ids = torch.tensor(matrix.token_ids)[None]
    kinds, _ = token_kinds(reading.name, ids, places, prompt_length)
    own = transformers.AutoModelForImageTextToText.from_pretrained(reading, attn_implementation="eager").eval()
    made = model.processor(images=[opened(pixels)], text=f"{model.processor.image_token}\na", return_tensors="pt")
    seen = {name: made[name] for name in SEEN if name in made}
    hidden: list[tuple[int, int]] = []

    def hide(_: torch.nn.Module, args: Any, kwargs: dict[str, Any]) -> Any:
        mask = kwargs["attention_mask"].clone()
        for start, end in hidden:
            mask[:, :, end:, start:end] = torch.finfo(mask.dtype).min
        return args, {**kwargs, "attention_mask": mask}

    for name, module in own.named_modules():
        if name.endswith("self_attn") and "vision" not in name:
            module.register_forward_pre_hook(hide, with_kwargs=True)

    def said() -> np.ndarray:
        with torch.no_grad():
            logits = own(input_ids=ids[:, :-1], use_cache=False, **seen, **kinds(ids[:, :-1])).logits[0].float()
        scores = logits[prompt_length - 1 :].log_softmax(-1)
        return np.asarray(scores.gather(-1, ids[0, prompt_length:, None])[:, 0].numpy())

    before = said()
    np.testing.assert_allclose(influence.log_probabilities, before, atol=1e-4)
    for unit, effects in zip(influence.units, influence.effects, strict=True):
        hidden[:] = [(unit.start, unit.end)]
        np.testing.assert_allclose(effects, before - said(), atol=2e-4)
    assert np.abs(influence.effects[texts.index("the picture")]).max() > 0.01


def token_kinds(
    name: str, ids: torch.Tensor, places: list[int], prompt_length: int
) -> tuple[Callable[[torch.Tensor], dict[str, torch.Tensor]], Spans]:
    """What a model is told of each token, and which spans look both ways, as its documentation says it."""
    if name == "gemma3":
        # Of a picture 1, of text 0: the picture looks both ways.
        kinds, spans = (ids == ids[0, places[0]]).long(), ((places[0], places[-1] + 1),)
    elif name == "gemma4":
        kinds = (ids == ids[0, places[0]]).long()
        return lambda part: {"mm_token_type_ids": kinds[:, : part.shape[1]]}, ((places[0], places[-1] + 1),)
    elif name == "paligemma":
        # Of the prefix 0, of what follows 1: the prefix looks both ways.
        kinds, spans = (torch.arange(ids.shape[1]) >= prompt_length).long()[None], ((0, prompt_length),)
    elif name.startswith("qwen"):
        return lambda part: {"mm_token_type_ids": (part == ids[0, places[0]]).int()}, ()
    else:
        return lambda part: {}, ()
    return lambda part: {"token_type_ids": kinds[:, : part.shape[1]]}, spans


def test_a_token_is_what_lies_in_its_square(reading: Path) -> None:
    model = SelfAttentionModel(reading, progress=False)
    without_a_second_look(model.model)
    # As large as the processor makes it, so that pixels stay what and where they are.
    pixels = colours(*SIZES.get(reading.name, (32, 32)))
    before = model.generate_text("a", 0, image=pixels)[1]
    assert before.token_ids is not None
    picture = before.pictures[-1]
    rows, columns = picture.grid
    high, wide = pixels.shape[0] // rows, pixels.shape[1] // columns
    assert high == wide

    def features(given: np.ndarray) -> torch.Tensor:
        embedded: list[torch.Tensor] = []
        inner: Any = model.model.model
        layers = getattr(inner, "language_model", None) or inner.text_model
        hook = layers.layers[0].register_forward_pre_hook(
            lambda _, args, kwargs: embedded.append((args[0] if args else kwargs["hidden_states"])[0]), with_kwargs=True
        )
        try:
            model.generate_text("a", 0, image=given)
        finally:
            hook.remove()
        return embedded[-1]

    old = features(pixels)
    # Of many, some.
    step = 1 if rows * columns <= 16 else 4
    for row in range(0, rows, step):
        for column in range(0, columns, step):
            changed = pixels.copy()
            # Its middle: resizing lets what is near an edge into the next square.
            inset = high * 3 // 8
            changed[
                row * high + inset : (row + 1) * high - inset, column * wide + inset : (column + 1) * wide - inset
            ] ^= 255
            different = (features(changed) - old).abs().amax(-1) > 1e-4
            where = set(np.flatnonzero(different.numpy()).tolist())
            assert int(picture.tokens[row, column]) in where
            assert where & set(picture.tokens.ravel().tolist()) == {int(picture.tokens[row, column])}


def test_pieces_of_a_picture_are_pictures(tmp_path: Path) -> None:
    save_reading_model("idefics3", tmp_path)
    _, matrix, _ = SelfAttentionModel(tmp_path, progress=False).generate_text("a", 0, image=colours(64, 64))
    assert [picture.grid for picture in matrix.pictures] == [(2, 2)] * 5
    assert matrix.token_texts[int(matrix.pictures[1].tokens[1, 0])] == " patch 1,0 of 2"


def test_patches_in_a_row_become_a_picture_again() -> None:
    processor = transformers.Qwen2VLImageProcessorPil(
        patch_size=8, merge_size=2, min_pixels=16, max_pixels=10**6, do_rescale=False, do_normalize=False
    )
    pixels = colours(32, 64)
    made = processor(images=[opened(pixels)], return_tensors="pt")
    (grid,) = made["image_grid_thw"].tolist()
    assert grid == [1, 4, 8]
    whole = flat_patches_as_picture(made["pixel_values"], (grid[1], grid[2]), 2, processor.temporal_patch_size)
    np.testing.assert_array_equal(whole.permute(1, 2, 0).numpy(), pixels)


def test_what_is_known_of_text_only_is_refused(tmp_path: Path, tiny_model: TinyModel) -> None:
    save_reading_model("llava", tmp_path)
    model = SelfAttentionModel(tmp_path, progress=False)
    _, matrix, _ = model.generate_text("a", 2, image=colours(8, 8))
    with pytest.raises(InvalidInputError, match="has pictures among its tokens"):
        measure_influence(model, matrix)
    with pytest.raises(InvalidInputError, match="give a text"):
        model.generate_text([1, 2], 2, image=colours(8, 8), prompt_template=None)
    with pytest.raises(InvalidInputError, match="an empty list"):
        model.generate_text("a", 2, image=[])
    with pytest.raises(InvalidInputError, match="reads no pictures"):
        SelfAttentionModel(tiny_model("llama"), progress=False).generate_text("a", 2, image=colours(8, 8))
    # Without one it reads text as before.
    assert model.generate_text("a", 2)[1].pictures == ()


def test_a_picture_that_nobody_can_place_is_said_to_who_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    save_reading_model("llava", tmp_path)
    model = SelfAttentionModel(tmp_path, progress=False)
    # As of a model that nobody has taught how its pictures become tokens.
    monkeypatch.setattr(prompts, "_ONE_TOKEN_A_PATCH", ())
    with pytest.warns(UserWarning, match=r"each of the 16 tokens of \w+ is, is not known") as warned:
        _, matrix, _ = model.generate_text("a", 2, image=colours(8, 8), influence="auto")
    assert [each.filename for each in warned] == [__file__]
    assert (matrix.pictures, matrix.influence) == ((), None)
    assert caplog.messages == ["influence is not measured: which tokens are the picture is not known"]
    refused = pytest.raises(
        InvalidInputError, match=r"influence cannot be measured of this prompt: .*; leave influence out"
    )
    with pytest.warns(UserWarning, match="is not known"), refused:
        model.generate_text("a", 2, image=colours(8, 8), influence="words")


def test_a_loaded_model_takes_its_processor(tmp_path: Path) -> None:
    processor = save_reading_model("llava", tmp_path)
    loaded = transformers.AutoModelForImageTextToText.from_pretrained(tmp_path).eval()
    for model in (SelfAttentionModel(loaded, processor), SelfAttentionModel(loaded, processor=processor)):
        _, matrix, _ = model.generate_text("a", 0, image=[colours(9, 9), colours(20, 9)])
        assert [picture.grid for picture in matrix.pictures] == [(4, 4), (4, 4)]
