"""Writing the maps of a sequence."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.heads.strongest_head import strongest_head
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import ArchiveError, RenderError
from att_viz.matrix.logit_lens import LogitLens
from att_viz.plots.fonts import lettering_for
from att_viz.plots.lens.cell_text import readable
from att_viz.plots.lens.figure import MapContent, draw_map
from att_viz.plots.lens.plan import PlannedMap
from att_viz.system.atomic_file import atomic_file
from att_viz.system.extras import needs_extra
from att_viz.system.progress import track

__all__ = ["attention_of", "map_content", "require_plots_extra", "write_maps"]


def require_plots_extra() -> None:
    """Check that maps can be drawn at all, before a model runs for them.

    Raises:
        MissingExtraError: if matplotlib is not installed.
    """
    with needs_extra("drawing attention maps", "plots"):
        import matplotlib  # noqa: F401


def write_maps(matrix: AttentionMatrix, lens: LogitLens, plan: Sequence[PlannedMap], directory: Path) -> list[Path]:
    """Write images of attention and logit lens, each completely or not at all.

    Args:
        matrix: the attention.
        lens: the lens of the same sequence.
        plan: which images (see `plan_maps`).
        directory: where to write; made if it is missing.

    Returns:
        The files, in the order of the plan.

    Raises:
        MissingExtraError: if matplotlib is not installed.
        RenderError: if a file cannot be written.
    """
    require_plots_extra()
    paths: list[Path] = []
    attention: NDArray[np.float32] | None = None
    row = -1
    try:
        directory.mkdir(parents=True, exist_ok=True)
        for planned in track(plan, len(plan), "drawing maps", "map"):
            if attention is None or planned.row != row:
                row, attention = planned.row, attention_of(matrix, lens, planned.row)
            path = directory / planned.file_name
            with atomic_file(path) as partial:
                draw_map(partial, map_content(matrix, lens, planned, attention))
            paths.append(path)
    except OSError as error:
        raise RenderError(f"the maps could not be written to {directory}: {error.strerror or error}") from error
    except ArchiveError as error:
        raise RenderError(str(error)) from error
    return paths


def attention_of(matrix: AttentionMatrix, lens: LogitLens, row: int) -> NDArray[np.float32]:
    """float32 [layers + 1, row + 1]: NaN for layers without attention, and for the prediction below them."""
    attention = np.full((lens.num_layers + 1, row + 1), np.nan, dtype=np.float32)
    for layer in matrix.layers:
        if layer < lens.num_layers:
            attention[layer] = strongest_head(matrix, layer, row, row + 1)[0, : row + 1]
    return attention


def map_content(
    matrix: AttentionMatrix, lens: LogitLens, planned: PlannedMap, attention: NDArray[np.float32]
) -> MapContent:
    """What one image shows.

    Args:
        matrix: the attention, for its tokens.
        lens: the lens.
        planned: which image.
        attention: float32 [layers + 1, row + 1], the row of the newest token in every layer.

    Returns:
        Row 0 names the input tokens, row l what is likeliest in the residual that enters layer l, and the last
        row what the model predicts.
    """
    columns = range(planned.start, planned.stop)
    raw = [[_text(matrix, lens, row, column) for column in columns] for row in range(lens.num_layers + 1)]
    newest = matrix.token_texts[planned.row]
    drawn = "".join(readable(text) for texts in raw for text in texts if text is not None) + readable(newest)
    lettering = lettering_for(drawn)
    fonts, undrawable = list(lettering.families), lettering.missing
    title = (
        f"attn_{planned.token}_{planned.window}: attention of token {planned.row} “{readable(newest, undrawable)}”, "
        f"tokens {planned.start} to {planned.stop - 1}"
    )
    return MapContent(
        title=title,
        row_labels=[*_row_labels(lens.num_layers), "prediction"],
        column_labels=[str(column) for column in columns],
        texts=[[readable(text, undrawable) if text is not None else "" for text in texts] for texts in raw],
        attention=attention[:, planned.start : planned.stop],
        fonts=fonts,
    )


def _row_labels(layers: int) -> list[str]:
    return ["layer 0 · input", *(f"layer {layer}" for layer in range(1, layers))]


def _text(matrix: AttentionMatrix, lens: LogitLens, row: int, column: int) -> str | None:
    """The text of a cell; None where the lens was not taken."""
    if row == 0:
        return matrix.token_texts[column]
    if row not in lens.boundaries:
        return None
    return lens.text(int(lens.top_ids[lens.boundaries.index(row), column, 0]))
