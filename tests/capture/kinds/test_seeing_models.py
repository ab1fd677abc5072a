"""`SelfAttentionModel` with a vision encoder: tokens, weights and picture beside what the model itself computes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
import transformers
from support.models.pictures import colours, opened, save_seeing_model
from support.models.tiny_models import TinyModel

from att_viz.archive.checking.verify import verify
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError, ModelError
from att_viz.matrix.text.picture import LARGEST_FILE
from att_viz.model.seeing.pictures import opened_picture, picture_file, seen_pixels
from att_viz.self_attention_model import SelfAttentionModel

AUTO = {"vit": "ViTModel", "dinov2": "Dinov2Model", "clip": "CLIPVisionModel"}


def own_attention(name: str, directory: Path, values: torch.Tensor) -> list[np.ndarray]:
    """What eager attention of transformers returns, by layer [heads, queries, keys]."""
    model = getattr(transformers, AUTO[name]).from_pretrained(directory, attn_implementation="eager").eval()
    with torch.no_grad():
        found = model(pixel_values=values, output_attentions=True)
    return [weights[0].numpy() for weights in found.attentions]


@pytest.mark.parametrize("name", ["vit", "dinov2", "clip"])
def test_a_directory_is_enough(name: str, tmp_path: Path) -> None:
    processor = save_seeing_model(name, tmp_path / name)
    pixels = colours(60, 90)
    opened(pixels).save(tmp_path / "picture.png")
    model = SelfAttentionModel(tmp_path / name, progress=False)
    matrix = model.encode(image=tmp_path / "picture.png", save_prefix=str(tmp_path / "saved"))
    values = processor(images=opened(pixels), return_tensors="pt")["pixel_values"]
    (picture,) = matrix.pictures
    rows, columns = picture.grid
    assert matrix.kind == "encoder_self"
    assert matrix.tokens[0] == "[CLS]"
    names = [f"patch {row},{column}" for row in range(rows) for column in range(columns)]
    assert [matrix.tokens[token] for token in picture.tokens.ravel()] == names
    assert len(matrix.tokens) == 1 + rows * columns
    for layer, own in enumerate(own_attention(name, tmp_path / name, values)):
        np.testing.assert_allclose(matrix.layer(layer), own, atol=1e-5)
        np.testing.assert_allclose(matrix.layer(layer).sum(-1), 1.0, atol=1e-5)
    # What the model saw: the picture as it was resized and cropped, by the processor without its scaling.
    seen = processor(images=opened(pixels), do_rescale=False, do_normalize=False, return_tensors="np")["pixel_values"]
    shown = np.asarray(opened_picture(_kept(picture.file, tmp_path)))
    assert picture.media_type == "image/png"
    assert np.abs(shown.astype(int) - seen[0].transpose(1, 2, 0)).max() <= 1
    with AttentionMatrix.open(tmp_path / "saved.h5") as read:
        assert read.tokens == matrix.tokens
        assert read.pictures[0].file == picture.file
    assert verify(tmp_path / "saved.h5").is_sound


def _kept(file: bytes, directory: Path) -> Path:
    (directory / "kept.png").write_bytes(file)
    return directory / "kept.png"


def test_a_patch_is_where_its_name_says(tmp_path: Path) -> None:
    """What the first layer brings to a token changes when the pixels under its patch do, and only then."""
    save_seeing_model("vit", tmp_path)
    model = SelfAttentionModel(tmp_path, progress=False)
    pixels = colours(32, 32)
    changed = pixels.copy()
    changed[16:24, 8:16] = 255 - changed[16:24, 8:16]
    before, after = (model.encode(image=each).layer(0) for each in (pixels, changed))
    # Scores of a patch with itself change most; rows of other patches change by what they gave to it alone.
    token = model.encode(image=pixels).tokens.index("patch 2,1")
    ratio = after / before
    for query in range(17):
        others = [key for key in range(17) if key != token]
        spread = ratio[0, query, others].max() - ratio[0, query, others].min()
        assert (spread > 1e-3) == (query == token)


def test_a_loaded_model_takes_its_processor(tmp_path: Path) -> None:
    save_seeing_model("clip", tmp_path)
    clip = transformers.CLIPModel.from_pretrained(tmp_path).eval()
    processor = transformers.AutoImageProcessor.from_pretrained(tmp_path)
    by_name = SelfAttentionModel(tmp_path, progress=False).encode(image=colours(40, 40))
    for given in (SelfAttentionModel(clip, processor=processor), SelfAttentionModel(clip.vision_model, processor)):
        np.testing.assert_array_equal(given.encode(image=opened(colours(40, 40))).layer(1), by_name.layer(1))
    with pytest.raises(InvalidInputError, match="give its image processor, too"):
        SelfAttentionModel(clip)


def test_a_classifier_keeps_its_head(tmp_path: Path) -> None:
    save_seeing_model("vit", tmp_path)
    config = transformers.ViTConfig.from_pretrained(tmp_path)
    transformers.ViTForImageClassification(config).save_pretrained(tmp_path)
    model = SelfAttentionModel(tmp_path, progress=False)
    assert type(model.model).__name__ == "ViTForImageClassification"
    assert len(model.encode(image=colours(32, 32)).tokens) == 17


def test_what_does_not_fit_is_said(tmp_path: Path, tiny_model: TinyModel) -> None:
    save_seeing_model("vit", tmp_path)
    seeing = SelfAttentionModel(tmp_path, progress=False)
    with pytest.raises(InvalidInputError, match=r"writes nothing; use encode\(image=picture\)"):
        seeing.generate_text("a")
    for arguments in ({"text": "a"}, {}, {"text": "a", "image": colours(8, 8)}):
        with pytest.raises(InvalidInputError, match=r"a picture and no text; use encode\(image=picture\)"):
            seeing.encode(**arguments)
    reading = SelfAttentionModel(tiny_model("llama"), progress=False)
    with pytest.raises(InvalidInputError, match="reads no picture"):
        reading.encode("a", image=colours(8, 8))
    with pytest.raises(InvalidInputError, match="no text to read"):
        reading.encode()
    (tmp_path / "preprocessor_config.json").unlink()
    with pytest.raises(ModelError, match="the image processor of"):
        SelfAttentionModel(tmp_path)


def test_pictures_are_read_upright_and_opaque(tmp_path: Path) -> None:
    from PIL import Image

    pixels = colours(6, 4)
    turned = Image.fromarray(np.rot90(pixels).copy())
    exif = turned.getexif()
    exif[0x0112] = 6
    turned.save(tmp_path / "turned.png", exif=exif)
    np.testing.assert_array_equal(np.asarray(opened_picture(tmp_path / "turned.png")), pixels)
    clear = np.dstack([pixels, np.zeros((6, 4), np.uint8)])
    assert (np.asarray(opened_picture(clear)) == 255).all()
    np.testing.assert_array_equal(np.asarray(opened_picture(pixels / np.float32(255))), pixels)
    np.testing.assert_array_equal(np.asarray(opened_picture(pixels[:, :, 0]))[:, :, 2], pixels[:, :, 0])


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (7, "image is a int"),
        (np.zeros((2, 3, 4, 5), np.uint8), "has the shape"),
        (np.zeros((0, 3), np.uint8), "has the shape"),
        (np.full((2, 2), 1.5), "floats from 0 to 1"),
        (np.full((2, 2), np.nan), "floats from 0 to 1"),
        (np.zeros((2, 2), np.int64), "holds int64"),
        ("/nowhere/picture.png", "cannot be read: No such file"),
        (__file__, "cannot be read as a picture"),
    ],
)
def test_what_is_no_picture_is_refused(given: Any, message: str) -> None:
    with pytest.raises(InvalidInputError, match=message):
        opened_picture(given)


def test_large_pictures_are_shown_smaller() -> None:
    noise = np.random.default_rng(0).integers(0, 256, (1100, 2200, 3), dtype=np.uint8)
    file = picture_file(noise)
    assert file.startswith(b"\xff\xd8\xff")
    assert len(file) <= LARGEST_FILE


def test_grey_pictures_are_seen_in_grey() -> None:
    class Grey:
        do_normalize, do_rescale, rescale_factor = True, True, 1 / 255
        image_mean, image_std = (0.5,), (0.25,)

    values = torch.tensor([[[-2.0, 4 * (128 / 255 - 0.5), 2.0]]])
    np.testing.assert_array_equal(seen_pixels(Grey(), values)[0], [[0] * 3, [128] * 3, [255] * 3])
