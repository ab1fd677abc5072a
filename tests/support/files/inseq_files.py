"""Files as inseq's `FeatureAttributionOutput.save` writes them, made without inseq."""

from __future__ import annotations

import gzip
import json
from base64 import b64encode
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save

_MODULE = "inseq.data.attribution"


def instance(name: str, attributes: dict[str, Any], module: str = _MODULE) -> dict[str, Any]:
    """An object."""
    return {"__instance_type__": [module, name], "attributes": attributes}


def array(values: NDArray[Any], *, compact: bool = True, deflated: bool = False) -> dict[str, Any]:
    """An array, in letters or as lists."""
    data: Any = values.tolist()
    if compact:
        letters = b64encode(gzip.compress(values.tobytes(), mtime=0) if deflated else values.tobytes()).decode()
        data = f"b64.gz:{letters}" if deflated else f"b64:{letters}"
    return {"__ndarray__": data, "dtype": str(values.dtype), "shape": list(values.shape), "Corder": True}


def safetensors(values: NDArray[Any]) -> str:
    """An array as inseq 0.7 writes it."""
    return b64encode(save({"attribution": np.ascontiguousarray(values)})).decode()


def content(
    tokens: Sequence[str],
    ids: Sequence[int],
    start: int,
    scores: Any,
    *,
    kind: str = "CoarseFeatureAttributionSequenceOutput",
    method: str = "occlusion",
    model: str = "tiny/model",
    **changes: Any,
) -> dict[str, Any]:
    """What a file holds of one sequence of a causal language model."""
    target = [
        instance("TokenWithId", {"token": token, "id": number}, "inseq.utils.typing")
        for token, number in zip(tokens, ids, strict=True)
    ]
    sequence = {
        "source": target[:start],
        "target": target,
        "source_attributions": None,
        "target_attributions": scores,
        "step_scores": {},
        "sequence_scores": {},
        "attr_pos_start": start,
        "attr_pos_end": len(tokens),
        "_aggregator": "scores",
        "_dict_aggregate_fn": {},
        **changes,
    }
    return instance(
        "FeatureAttributionOutput",
        {
            "sequence_attributions": [instance(kind, sequence)],
            "step_attributions": None,
            "info": {"attribution_method": method, "model_name": model},
        },
    )


def saved(path: Path, value: Any, *, deflated: bool = False) -> Path:
    """Write a file."""
    data = json.dumps(value, indent=4, sort_keys=True).encode()
    path.write_bytes(gzip.compress(data) if deflated else data)
    return path
