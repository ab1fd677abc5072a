"""`att-viz info`: what is in a file of saved attention."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from att_viz.cli.console import json_option, print_json, printable
from att_viz.cli.source_options import open_source, source_options
from att_viz.system.byte_sizes import readable_bytes

if TYPE_CHECKING:
    from att_viz.attention_matrix import AttentionMatrix

__all__ = ["command"]


@click.command(name="info", short_help="Say what is in a file of saved attention.")
@click.argument("path", type=click.Path(path_type=Path), metavar="FILE")
@source_options
@json_option
def command(path: Path, tokens: Path | None, sequence: int, as_json: bool) -> None:
    """Say what is in a file, an archive or another format that att-viz reads (see att-viz convert).

    Example:  att-viz info story.h5
    """
    from att_viz.report.facts import facts

    with open_source(path, tokens, sequence) as matrix:
        size = path.stat().st_size if path.is_file() else None
        sequences = _count_sequences(path)
        if as_json:
            print_json({"file": str(path), "bytes": size, "sequences": sequences, **_description(matrix)})
            return
        entries = [
            ["File", str(path) if size is None else f"{path} ({readable_bytes(size)})"],
            *([["Sequences", f"{sequences}; this is number {sequence}"]] if sequences > 1 else []),
            ["Holds", _contents(matrix)],
            *facts(matrix),
        ]
        text = "".join(matrix.token_texts)
    width = max(len(label) for label, _ in entries)
    for label, sentence in entries:
        click.echo(f"{label:<{width}}  {printable(sentence)}")
    shown = text if len(text) <= 400 else f"{text[:400]}…"
    click.echo(f"{'Text':<{width}}  {printable(shown)}")


def _count_sequences(path: Path) -> int:
    from h5py import is_hdf5

    from att_viz.archive import count_sequences

    return count_sequences(path) if path.is_file() and is_hdf5(path) else 1


def _contents(matrix: AttentionMatrix) -> str:
    layer = matrix.layers[0]
    kinds = {"softmax": "attention weights", "scores": "scores before the softmax"}
    parts = [kinds[matrix.weights_kind] if matrix.has_weights else "no matrices"]
    if names := matrix.statistic_names(layer):
        parts.append(f"row statistics ({', '.join(names)})")
    if matrix.value_norms(layer, matrix.heads(layer)[0]) is not None:
        parts.append("norms of values")
    if matrix.direct_logit is not None:
        parts.append("direct logits of the answer")
    return ", ".join(parts)


def _description(matrix: AttentionMatrix) -> dict[str, Any]:
    layer = matrix.layers[0]
    other_kind = {} if matrix.kind == "decoder_self" else {"kind": matrix.kind}
    return {
        **other_kind,
        "layers": list(matrix.layers),
        "heads": {str(layer): len(matrix.heads(layer)) for layer in matrix.layers},
        "tokens": len(matrix.tokens),
        "prompt_tokens": matrix.prompt_length,
        "rows": matrix.num_rows,
        "weights": matrix.weights_kind if matrix.has_weights else None,
        "statistics": list(matrix.statistic_names(layer)),
        "value_norms": matrix.value_norms(layer, matrix.heads(layer)[0]) is not None,
        "direct_logit": matrix.direct_logit is not None,
        "metadata": json.loads(matrix.metadata.to_json()),
        "text": "".join(matrix.token_texts),
    }
