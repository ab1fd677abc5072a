"""Pictures for models that see: read from what a user gives, and shown as the model saw them."""

from __future__ import annotations

from io import BytesIO
from os import PathLike, fspath
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from att_viz.errors import InvalidInputError
from att_viz.matrix.text.picture import LARGEST_FILE
from att_viz.system.extras import needs_extra

if TYPE_CHECKING:
    import torch
    from PIL.Image import Image

__all__ = ["opened_picture", "picture_file", "seen_pixels"]

_LARGEST_LOSSLESS = 2**16
"""Bytes; larger files are made smaller by JPEG."""
_LONGEST_SIDE = 1024
"""Pixels of what a page shows."""
_QUALITIES = (90, 80, 60, 40, 20)
_LARGEST_GIVEN = 2**28
"""Pixels of a file that is read."""


def opened_picture(given: Any) -> Image:
    """A picture as the image processors of transformers take it.

    Args:
        given: a picture of PIL; the path of a file; or an array [height, width], [height, width, 3] or
            [height, width, 4], uint8 or floats from 0 to 1.

    Returns:
        The picture, upright, in RGB. What is transparent is put on white.

    Raises:
        InvalidInputError: if it is none of these, or the file cannot be read.
        MissingExtraError: if Pillow is not installed.
    """
    with needs_extra("reading pictures", "models"):
        from PIL import Image, ImageOps, UnidentifiedImageError
    if isinstance(given, (str, PathLike)):
        try:
            with Image.open(fspath(given)) as file:
                if file.width * file.height > _LARGEST_GIVEN:
                    raise InvalidInputError(
                        f"the picture {given} is too large: {file.width:,} x {file.height:,} pixels"
                    )
                picture = ImageOps.exif_transpose(file)
                picture.load()
        except (UnidentifiedImageError, Image.DecompressionBombError, SyntaxError, ValueError) as error:
            if isinstance(error, InvalidInputError):
                raise
            raise InvalidInputError(f"{given} cannot be read as a picture: {error}") from error
        except OSError as error:
            raise InvalidInputError(f"the picture {given} cannot be read: {error.strerror or error}") from error
    elif isinstance(given, Image.Image):
        picture = ImageOps.exif_transpose(given)
    else:
        picture = Image.fromarray(_pixels(given))
    if "A" in picture.getbands() or "transparency" in picture.info:
        layered = picture.convert("RGBA")
        picture = Image.alpha_composite(Image.new("RGBA", layered.size, "white"), layered)
    return picture.convert("RGB")


def _pixels(given: Any) -> NDArray[np.uint8]:
    if not hasattr(given, "shape"):
        raise InvalidInputError(
            f"image is a {type(given).__name__}; give a picture of PIL, the path of a file, or an array "
            "[height, width, 3] of uint8 or of floats from 0 to 1"
        )
    array: NDArray[Any] = np.asarray(given)
    if not (array.ndim == 2 or (array.ndim == 3 and array.shape[2] in (3, 4))) or not array.size:
        raise InvalidInputError(f"image has the shape {list(array.shape)}; give [height, width] or [height, width, 3]")
    if array.dtype == np.uint8:
        return array
    # A comparison with NaN is false.
    if array.dtype.kind != "f" or not ((array >= 0) & (array <= 1)).all():
        raise InvalidInputError(f"image holds {array.dtype}; give uint8, or floats from 0 to 1")
    scaled: NDArray[np.uint8] = np.rint(array * 255).astype(np.uint8)
    return scaled


def seen_pixels(image_processor: Any, pixel_values: torch.Tensor) -> NDArray[np.uint8]:
    """What an image processor made of a picture, turned back into colours.

    Args:
        image_processor: the image processor of transformers that made it.
        pixel_values: float [channels, height, width].

    Returns:
        uint8 [height, width, 3]: the picture after it was resized and cropped.
    """
    values = pixel_values.detach().float().cpu().numpy()
    if getattr(image_processor, "do_normalize", False):
        mean, std = (
            np.asarray(getattr(image_processor, name), np.float32).reshape(-1, 1, 1)
            for name in ("image_mean", "image_std")
        )
        values = values * std + mean
    if getattr(image_processor, "do_rescale", False):
        values = values / float(image_processor.rescale_factor)
    pixels = np.clip(np.rint(values), 0, 255).astype(np.uint8).transpose(1, 2, 0)
    return np.repeat(pixels, 3, axis=2) if pixels.shape[2] == 1 else pixels[:, :, :3]


def picture_file(pixels: NDArray[np.uint8]) -> bytes:
    """A small file of a picture, for a page to show.

    Args:
        pixels: uint8 [height, width, 3].

    Returns:
        A PNG file, which has every pixel, where that is small; else a JPEG file of at most `LARGEST_FILE` bytes, of at
        most 1,024 pixels in each direction.
    """
    from PIL import Image

    picture = Image.fromarray(pixels)
    picture.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    file = BytesIO()
    picture.save(file, "PNG", optimize=True)
    if file.tell() <= _LARGEST_LOSSLESS:
        return file.getvalue()
    for quality in _QUALITIES:
        file = BytesIO()
        picture.save(file, "JPEG", quality=quality)
        if file.tell() <= LARGEST_FILE:
            break
    return file.getvalue()
