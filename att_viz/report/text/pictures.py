"""What a page holds of the pictures that a model saw."""

from __future__ import annotations

from base64 import b64encode
from typing import TypedDict

from att_viz.attention_matrix import AttentionMatrix

__all__ = ["PagePicture", "page_pictures"]


class PagePicture(TypedDict):
    """A picture: its file as a data URI, its pixels, and the token of each patch, row by row."""

    source: str
    width: int
    height: int
    rows: int
    columns: int
    tokens: list[int]


def page_pictures(matrix: AttentionMatrix) -> list[PagePicture]:
    """The pictures of a sequence; what kind of file each is was checked, and only a browser decodes it.

    Args:
        matrix: the attention of the sequence.
    """
    return [
        PagePicture(
            source=f"data:{picture.media_type};base64,{b64encode(picture.file).decode('ascii')}",
            width=picture.size[0],
            height=picture.size[1],
            rows=picture.grid[0],
            columns=picture.grid[1],
            tokens=[int(token) for token in picture.tokens.ravel()],
        )
        for picture in matrix.pictures
    ]
