"""What inseq's `FeatureAttributionOutput.save` writes: how much each token spoke for each generated one.

The file is JSON (deflated with `compress=True`). Objects are {"__instance_type__": [module, class], "attributes":
{...}}, or the attributes alone with `use_primitives=True`. Arrays are the letters (base64) of a safetensors file with
the one array "attribution" (inseq 0.7); before, {"__ndarray__": base64 or lists, "dtype", "shape"}, or plain lists.
Nothing in it is imported or run: classes are told by their names. inseq: Sarti et al. 2023
(https://arxiv.org/abs/2302.13942), https://github.com/inseq-team/inseq.
"""

from __future__ import annotations

import json
import zlib
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from math import prod
from os import PathLike
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.errors import ArchiveError, InvalidInputError, NotAnArchiveError
from att_viz.formats.damage import DAMAGE
from att_viz.formats.room import Room
from att_viz.formats.safetensors_file import parsed_safetensors

__all__ = ["InseqAttribution", "read_inseq"]

FloatArray = NDArray[np.float32]

_GZIP = b"\x1f\x8b"
_DTYPES = ("float16", "float32", "float64")
_LARGEST = 2**31
_LONGEST_NAME = 200
_UNFOLDS = 12
"""How much memory JSON's objects take at most, times its size: a list of short numbers is the worst."""


@dataclass(frozen=True, eq=False)
class InseqAttribution:
    """What is known of one sequence.

    Attributes:
        tokens: the vocabulary pieces of prompt and completion, as inseq spells them.
        token_ids: their ids.
        target: the positions of the tokens that are explained: the first, and the one after the last.
        scores: float32 [tokens, explained tokens], NaN where there is none; what inseq shows, one score for each pair.
        method: the name of inseq's method, such as "integrated_gradients".
        model: the name of the model.
    """

    tokens: tuple[str, ...]
    token_ids: tuple[int, ...]
    target: tuple[int, int]
    scores: FloatArray
    method: str
    model: str


def read_inseq(path: str | PathLike[str], sequence: int = 0) -> InseqAttribution:
    """Read what inseq saved.

    Args:
        path: the file.
        sequence: which of its sequences.

    Returns:
        The scores of one sequence, made one for each pair of tokens as inseq itself does to show them: the L2 norm over
        the dimensions of embeddings (gradient methods), the mean over layers and heads (attention), each column then
        divided by the sum of its sizes.

    Raises:
        ArchiveError: if the file is missing, foreign or damaged, or unfolds to too much.
        InvalidInputError: if there is no such sequence, or the model has an encoder and a decoder.
    """
    path = Path(path)
    try:
        return _attribution(_read(path), sequence, Room(path.stat().st_size))
    except OSError as error:
        raise ArchiveError(f"{path} cannot be read: {error.strerror or error}") from error
    except NotAnArchiveError as error:
        raise NotAnArchiveError(f"{path} cannot be opened: {error}") from error
    except ArchiveError as error:
        raise ArchiveError(f"{path} cannot be opened: {error}") from error
    except InvalidInputError as error:
        raise InvalidInputError(f"{path} cannot be used: {error}") from error
    except DAMAGE as error:
        raise ArchiveError(f"{path} cannot be opened: it is damaged ({type(error).__name__}: {error})") from error


def _read(path: Path) -> Any:
    size = path.stat().st_size
    room = Room(size)
    data = path.read_bytes() if size < _LARGEST else b""
    if size >= _LARGEST:
        raise ArchiveError("it has more than 2 GiB; save the aggregated scores (out.aggregate().save(...))")
    if data.startswith(_GZIP):
        data = _inflated(data, _LARGEST, room)
    if not data.lstrip()[:1] == b"{":
        raise NotAnArchiveError("it is no JSON object, as inseq's FeatureAttributionOutput.save writes one")
    room.take(_UNFOLDS * len(data))
    return json.loads(data)


def _inflated(data: bytes, most: int, room: Room) -> bytes:
    """Undo gzip, as far as there is room."""
    unpacker, parts, size = zlib.decompressobj(wbits=31), [], 0
    while data and not unpacker.eof:
        part = unpacker.decompress(data, 2**20)
        room.take(len(part))
        size += len(part)
        if size > most:
            raise ArchiveError("it unfolds to more data than its arrays have")
        parts.append(part)
        data = unpacker.unconsumed_tail
    if not unpacker.eof:
        raise ArchiveError("it ends too early")
    return b"".join(parts)


def _attribution(content: Any, number: int, room: Room) -> InseqAttribution:
    whole = _attributes(content)
    sequences = whole.get("sequence_attributions")
    if not isinstance(sequences, list) or not sequences:
        raise NotAnArchiveError("it holds no sequence_attributions, which inseq's FeatureAttributionOutput.save writes")
    if not 0 <= number < len(sequences):
        raise InvalidInputError(f"it holds {len(sequences)} sequences, counted from 0, and no sequence {number}")
    sequence = _attributes(sequences[number])
    if sequence.get("source_attributions") is not None:
        raise InvalidInputError(
            "it explains a model with an encoder and a decoder, by the text of the encoder; a report shows one text, "
            "which a causal language model continues"
        )
    info = _attributes(whole.get("info") or {})
    tokens, ids = _tokens(sequence["target"])
    scores = _scores(sequence, sequences[number], len(tokens), room)
    start = sequence.get("attr_pos_start")
    stop = sequence.get("attr_pos_end")
    stop = len(tokens) if stop is None else min(_whole(stop), len(tokens))
    if not 0 <= _whole(start) < stop or stop - _whole(start) != scores.shape[1]:
        raise ArchiveError(
            f"it explains tokens {start} to {stop} of {len(tokens)}, but has scores for {scores.shape[1]} tokens"
        )
    method, model = _name(info.get("attribution_method")), _model(info.get("model_name"))
    return InseqAttribution(tokens, ids, (_whole(start), stop), scores, method, model)


def _attributes(value: Any) -> Mapping[str, Any]:
    """The attributes of an object, however it was written."""
    if isinstance(value, dict) and "__instance_type__" in value:
        value = value.get("attributes")
    if not isinstance(value, dict):
        raise NotAnArchiveError("an object is missing in it; inseq's FeatureAttributionOutput.save writes them")
    return value


def _tokens(listed: Any) -> tuple[tuple[str, ...], tuple[int, ...]]:
    given = [_attributes(each) for each in _list(listed, "target")]
    tokens = tuple(each["token"] for each in given)
    if not tokens or not all(isinstance(token, str) for token in tokens):
        raise ArchiveError("its tokens are no texts")
    return tokens, tuple(_whole(each["id"]) for each in given)


def _scores(sequence: Mapping[str, Any], written: Any, count: int, room: Room) -> FloatArray:
    """One score for each pair of tokens, [tokens, explained tokens]."""
    found = _array(sequence.get("target_attributions"), room)
    if found.ndim < 2 or found.shape[0] != count or not found.size:
        raise ArchiveError(f"its scores have shape {list(found.shape)}, but there are {count} tokens")
    kind = written.get("__instance_type__", ["", ""])[1] if isinstance(written, dict) else ""
    extra = tuple(range(2, found.ndim))
    if extra and (isinstance(kind, str) and kind.startswith("MultiDimensional")):
        one = found.mean(extra)
    elif len(extra) == 1:
        one = np.sqrt(np.square(found).sum(2))
    elif extra:
        raise InvalidInputError(
            f"its scores have {found.ndim} dimensions; save what inseq shows (out.aggregate().save(...))"
        )
    else:
        one = found
    if extra:
        total = np.nansum(np.abs(one), axis=0)
        one = np.divide(one, total, out=np.full(one.shape, np.nan), where=total > 0)
    if np.isinf(one).any():
        raise ArchiveError("a score in it is infinite")
    found_scores: FloatArray = one.astype(np.float32)
    return found_scores


def _array(value: Any, room: Room) -> NDArray[np.float64]:
    """An array as inseq writes it, in double precision."""
    shape: tuple[int, ...] | None = None
    dtype = "float64"
    if isinstance(value, dict) and "__ndarray__" in value:
        shape = tuple(_whole(size) for size in _list(value.get("shape"), "shape"))
        dtype, value = value.get("dtype", ""), value["__ndarray__"]
        if dtype not in _DTYPES or len(shape) > 8:
            raise ArchiveError(f"an array in it has the dtype {str(dtype)[:_LONGEST_NAME]!r}, which is not known")
    if isinstance(value, str) and ":" not in value[:8]:
        room.take(len(value))
        file = np.frombuffer(b64decode(value, validate=True), np.uint8)
        named, _ = parsed_safetensors(file, "an array in it")
        if set(named) != {"attribution"} or named["attribution"].dtype.kind != "f":
            raise ArchiveError("an array in it is no array of scores")
        room.take(8 * named["attribution"].size)
        return named["attribution"].astype(np.float64)
    if isinstance(value, str):
        size = np.dtype(dtype).itemsize * prod(shape or ())
        room.take(8 * prod(shape or ()))
        data = _unpacked(value, size, room)
        if shape is None or len(data) != size:
            raise ArchiveError("an array in it has more or fewer numbers than its shape says")
        return np.frombuffer(data, np.dtype(dtype).newbyteorder("<")).reshape(shape).astype(np.float64)
    if not isinstance(value, list):
        raise ArchiveError("it holds no scores of tokens (target_attributions)")
    found = np.array(value, dtype=np.float64)
    if shape is not None and found.shape != shape:
        raise ArchiveError("an array in it has more or fewer numbers than its shape says")
    return found


def _unpacked(text: str, size: int, room: Room) -> bytes:
    form, _, letters = text.partition(":")
    if form not in ("b64", "b64.gz"):
        raise ArchiveError("an array in it is written in a way that is not known")
    data = b64decode(letters, validate=True)
    return _inflated(data, size, room) if form == "b64.gz" else data


def _list(value: Any, name: str) -> list[Any]:
    if not isinstance(value, list):
        raise ArchiveError(f"its {name} is no list")
    return value


def _whole(value: Any) -> int:
    if type(value) is not int or not 0 <= value < 2**31:
        raise ArchiveError(f"{str(value)[:_LONGEST_NAME]!r} stands in it for a whole number")
    return value


def _name(value: Any) -> str:
    """A name that a page may show: one line, not too long."""
    return " ".join(value.split())[:_LONGEST_NAME] if isinstance(value, str) else ""


def _model(value: Any) -> str:
    """The name of a model: a directory's parents are nobody's business, and a hub name has one slash."""
    name = _name(value)
    is_hub_name = name.count("/") == 1 and not name.startswith(("/", "."))
    return name if is_hub_name else name.rstrip("/").rpartition("/")[2]
