"""A picture that a model saw, and which tokens its patches became."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from att_viz.errors import InvalidInputError
from att_viz.matrix.units import Unit

__all__ = ["LARGEST_FILE", "LARGEST_SIDE", "MOST_PICTURES", "Picture", "check_pictures", "named", "picture_units"]

LARGEST_FILE = 2**18
"""Bytes of the file of one picture."""
LARGEST_SIDE = 4096
"""Pixels; a small file can unfold to a large picture in a browser."""
MOST_PICTURES = 64
"""Of one sequence: models that cut a picture up have one for each piece."""

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The markers of JPEG that say how large a picture is (ITU-T T.81, table B.1)."""


_PATCH = re.compile(r" patch \d+,\d+(?: of (\d+))?", re.ASCII)
"""The text of a token that is a patch; pages know it, too (templates/js/report/reading/why/why_words.js).

A test compares both. Browsers count the digits of ASCII only as such.
"""


@dataclass(frozen=True, eq=False)
class Picture:
    """What a model saw, as a file for people to look at, with the token that each patch of it became.

    The file is never decoded here: only a browser does that. What stands in its header is checked.

    Attributes:
        file: a PNG or JPEG file of at most `LARGEST_FILE` bytes.
        tokens: int64 [rows, columns], the token of each patch; the patches are equally large and cover the picture.

    Raises:
        InvalidInputError: if the file is something else or too large, or the tokens are no grid of whole numbers.
    """

    file: bytes
    tokens: NDArray[np.int64]

    def __post_init__(self) -> None:
        if len(self.file) > LARGEST_FILE:
            raise InvalidInputError(f"a picture has {len(self.file):,} bytes; it may have {LARGEST_FILE:,} at most")
        if not all(1 <= side <= LARGEST_SIDE for side in self.size):
            raise InvalidInputError(f"a picture is {self.size[0]} x {self.size[1]} pixels; give 1 to {LARGEST_SIDE}")
        if self.tokens.ndim != 2 or not self.tokens.size or self.tokens.dtype != np.int64:
            raise InvalidInputError("the tokens of a picture's patches are whole numbers, [rows, columns]")

    @property
    def media_type(self) -> Literal["image/png", "image/jpeg"]:
        """What kind of file it is."""
        return "image/png" if self.file.startswith(_PNG) else "image/jpeg"

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the file, in pixels, as its header states them.

        Raises:
            InvalidInputError: if it is neither a PNG nor a JPEG file.
        """
        found = _size_of_png(self.file) or _size_of_jpeg(self.file)
        if found is None:
            raise InvalidInputError("a picture is neither a PNG nor a JPEG file")
        return found

    @property
    def grid(self) -> tuple[int, int]:
        """How many rows and columns of patches there are."""
        rows, columns = self.tokens.shape
        return rows, columns


def check_pictures(pictures: Sequence[Picture], length: int) -> None:
    """See to it that pictures belong to a sequence.

    Args:
        pictures: what was seen.
        length: how many tokens there are.

    Raises:
        InvalidInputError: if they are too many, a token is not in the sequence, or one stands for two patches.
    """
    if len(pictures) > MOST_PICTURES:
        raise InvalidInputError(f"there are {len(pictures)} pictures; a sequence may have {MOST_PICTURES} at most")
    seen = np.concatenate([picture.tokens.ravel() for picture in pictures]) if pictures else np.empty(0, np.int64)
    if seen.size and not 0 <= seen.min() <= seen.max() < length:
        raise InvalidInputError(f"a patch of a picture has a token that is none of the {length} of the sequence")
    if len(np.unique(seen)) != len(seen):
        raise InvalidInputError("one token stands for two patches of pictures")


def picture_units(pictures: Sequence[Picture]) -> tuple[Unit, ...]:
    """Pictures as units of a text, in order: of each all tokens from its first patch to its last.

    Args:
        pictures: what was seen.

    Returns:
        The units, "the picture" or "picture 1" and so on.
    """
    spans = [(int(picture.tokens.min()), int(picture.tokens.max()) + 1) for picture in pictures]
    names = ["the picture"] if len(spans) == 1 else [f"picture {number + 1}" for number in range(len(spans))]
    return tuple(Unit(start, end, name) for (start, end), name in sorted(zip(spans, names, strict=True)))


def named(texts: Sequence[str]) -> str:
    """A span of a text in a sentence: in quotation marks, or as the picture that its tokens are.

    Args:
        texts: the texts of its tokens.
    """
    first, last = (_PATCH.fullmatch(text) for text in (texts[0], texts[-1]))
    if len(texts) < 2 or first is None or last is None:
        return f"“{''.join(texts).strip()}”"
    return f"picture {first[1]}" if first[1] else "the picture"


def _size_of_png(file: bytes) -> tuple[int, int] | None:
    if not file.startswith(_PNG) or file[12:16] != b"IHDR" or len(file) < 24:
        return None
    return int.from_bytes(file[16:20], "big"), int.from_bytes(file[20:24], "big")


def _size_of_jpeg(file: bytes) -> tuple[int, int] | None:
    if not file.startswith(_JPEG):
        return None
    place = 2
    while place + 9 <= len(file) and file[place] == 0xFF:
        marker, length = file[place + 1], int.from_bytes(file[place + 2 : place + 4], "big")
        if marker in _SIZES:
            height, width = (int.from_bytes(file[place + at : place + at + 2], "big") for at in (5, 7))
            return width, height
        # 0xFF before a marker fills up; a length counts itself.
        place += 1 if marker == 0xFF else 2 + length
    return None
