"""Pictures for tests, and tiny random models that read them, saved with real image processors."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.matrix.text.picture import Picture
from support.numbers.encoder_attention import encoder_rows

if TYPE_CHECKING:
    from PIL.Image import Image

__all__ = ["PNG", "colours", "jpeg", "opened", "picture_matrix", "save_reading_model", "save_seeing_model"]

CHAT_TEMPLATE_WITH_PICTURES = (
    "{% for message in messages %}<|{{ message['role'] }}|>{% for part in message['content'] %}"
    "{% if part['type'] == 'image' %}<|vision_start|><|image_pad|><|vision_end|>{% else %}{{ part['text'] }}{% endif %}"
    "{% endfor %}<|end|>{% endfor %}{% if add_generation_prompt %}<|assistant|>{% endif %}"
)
"""As that of Qwen2-VL puts pictures among words."""


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


PNG = (
    b"\x89PNG\r\n\x1a\n"
    + _chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 1, 8, 2, 0, 0, 0))
    + _chunk(b"IDAT", zlib.compress(b"\0\xff\0\0\0\0\xff"))
    + _chunk(b"IEND", b"")
)
"""2 x 1 pixels, red and blue (PNG, section 5)."""


def colours(height: int, width: int) -> NDArray[np.uint8]:
    """A picture of smooth colours with a bright square in it, uint8 [height, width, 3]."""
    rows, columns = np.mgrid[0:height, 0:width]
    pixels = np.stack([rows * 200 / height, columns * 200 / width, 120 + 0 * rows], axis=-1)
    pixels[height // 4 : height // 2, width // 2 : width * 3 // 4] = 250
    return pixels.astype(np.uint8)


def jpeg(height: int, width: int) -> bytes:
    """A JPEG file of such a picture."""
    from io import BytesIO

    from PIL import Image

    file = BytesIO()
    Image.fromarray(colours(height, width)).save(file, "JPEG")
    return file.getvalue()


def picture_matrix(rows: int = 3, columns: int = 4, layers: int = 2, heads: int = 2) -> AttentionMatrix:
    """A vision encoder's attention: [CLS], and the patches of a picture of 64 x 48 pixels."""
    count = 1 + rows * columns
    tokens = ["[CLS]", *(f"patch {row},{column}" for row in range(rows) for column in range(columns))]
    return AttentionMatrix(
        {layer: encoder_rows(heads, count, layer) for layer in range(layers)},
        tokens,
        token_texts=[f" {token}" for token in tokens],
        metadata=CaptureMetadata(model="a vision encoder"),
        pictures=[Picture(jpeg(48, 64), np.arange(1, count, dtype=np.int64).reshape(rows, columns))],
    )


def save_seeing_model(name: str, directory: Path) -> Any:
    """A tiny random vision encoder with its image processor, in a directory; of CLIP the whole model.

    Args:
        name: "vit", "dinov2" or "clip".
        directory: where to save it.

    Returns:
        The image processor.
    """
    import torch
    import transformers

    from support.architectures.images import small_vision_encoder
    from support.architectures.small_configs import small_config
    from support.architectures.small_models import randomised

    if name == "clip":
        torch.manual_seed(0)
        model = randomised(transformers.CLIPModel._from_config(small_config(transformers.CLIPConfig)))
        processor: Any = transformers.CLIPImageProcessorPil(
            size={"shortest_edge": 32}, crop_size={"height": 32, "width": 32}
        )
    else:
        model = small_vision_encoder(name)
        size = {"height": 32, "width": 32}
        if name == "dinov2":
            processor = transformers.BitImageProcessorPil(size={"shortest_edge": 40}, crop_size=size)
        else:
            processor = transformers.ViTImageProcessorPil(size=size)
    model.save_pretrained(directory)
    processor.save_pretrained(directory)
    return processor


def opened(pixels: NDArray[np.uint8]) -> Image:
    """The picture of some pixels."""
    from PIL import Image

    return Image.fromarray(pixels)


def save_reading_model(name: str, directory: Path) -> Any:
    """A tiny random decoder that reads pictures, with its processor, in a directory.

    Args:
        name: "llava", whose picture is 4 x 4 patches; "idefics3", which cuts pictures up; "gemma3", which pools those
            of a picture to 2 x 2 tokens that look at each other both ways; "paligemma", all of whose prompt does;
            "qwen2_vl", "qwen2_5_vl" and "qwen3_vl", whose tokens are squares of 2 x 2 patches, as are those of
            "gemma4", which look at each other both ways in layers with a window.
        directory: where to save it.

    Returns:
        The processor.
    """
    import torch
    import transformers

    from support.architectures.small_configs import small_config
    from support.architectures.small_models import randomised
    from support.models.tiny_models import byte_level_tokenizer, with_named_tokens

    tokenizer = byte_level_tokenizer(chat=True)
    signs = ["<image>", "<fake_token_around_image>", "<global-img>", "<end_of_utterance>"]
    tokenizer.add_special_tokens({"additional_special_tokens": signs})
    size = {"height": 32, "width": 32}
    if name == "gemma3":
        named = {"boi_token": "<start_of_image>", "image_token": "<image_soft_token>", "eoi_token": "<end_of_image>"}
        tokenizer = with_named_tokens(tokenizer, named)
        processor: Any = transformers.Gemma3Processor(
            transformers.Gemma3ImageProcessorPil(size=size), tokenizer, image_seq_length=4
        )
    elif name == "gemma4":
        # As in a checkpoint, whose processor needs torchvision, too.
        named = {f"{sign}_token": f"<|{sign}>" for sign in ("boi", "image", "eoi", "boa", "audio", "eoa")}
        tokenizer = with_named_tokens(tokenizer, named)
        tokenizer.add_special_tokens({"additional_special_tokens": ["<|video_pad|>"], "pad_token": "<|pad|>"})
        tokenizer.save_pretrained(directory)
        processor = transformers.Gemma4ImageProcessorPil(patch_size=8, pooling_kernel_size=2, max_soft_tokens=70)
    elif name == "paligemma":
        seen: Any = transformers.SiglipImageProcessorPil(size=size)
        seen.image_seq_length = 16
        processor = transformers.PaliGemmaProcessor(seen, tokenizer)
    elif name == "llava":
        seen = transformers.CLIPImageProcessorPil(size={"shortest_edge": 32}, crop_size={"height": 32, "width": 32})
        processor = transformers.LlavaProcessor(
            seen, tokenizer, patch_size=8, vision_feature_select_strategy="default", num_additional_image_tokens=1
        )
    elif name.startswith("qwen"):
        # As in a checkpoint, whose processor needs torchvision: image processor, tokenizer and chat template.
        signs = [f"<|{kind}|>" for kind in ("vision_start", "image_pad", "vision_end", "video_pad")]
        tokenizer.add_special_tokens({"additional_special_tokens": signs})
        tokenizer.chat_template = CHAT_TEMPLATE_WITH_PICTURES
        processor = transformers.Qwen2VLImageProcessorPil(
            patch_size=8, merge_size=2, min_pixels=16 * 16, max_pixels=64 * 64
        )
        tokenizer.save_pretrained(directory)
    else:
        cut = transformers.Idefics3ImageProcessorPil(size={"longest_edge": 64}, max_image_size={"longest_edge": 32})
        processor = transformers.Idefics3Processor(cut, tokenizer, image_seq_len=4)
    config = small_config(transformers.CONFIG_MAPPING[name])
    # The processor of Gemma 3 calls that its image token which begins a picture.
    sign: Any = getattr(tokenizer, "image_token", None) or getattr(processor, "image_token", "<|image_pad|>")
    config.image_token_id = tokenizer.convert_tokens_to_ids(sign)
    config.text_config.vocab_size = len(tokenizer) + 8
    if hasattr(config.text_config, "vocab_size_per_layer_input"):
        config.text_config.vocab_size_per_layer_input = config.text_config.vocab_size
    config.text_config.max_position_embeddings = 512
    torch.manual_seed(0)
    randomised(transformers.AutoModelForImageTextToText.from_config(config)).save_pretrained(directory)
    processor.save_pretrained(directory)
    return processor
