"""Attention as TransformerLens, nnsight, NumPy users, safetensors and vLLM-Hook keep it."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from safetensors import safe_open
from safetensors.numpy import save_file
from support.numbers.random_attention import causal_attention, random_matrix

from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import ArchiveError, InvalidInputError
from att_viz.formats import convert, open_any
from att_viz.matrix.returned_attentions import layers_by_name

LAYERS = {n: causal_attention(3, 5, seed=n) for n in (0, 2)}
TOKENS = ["a", "b", "c", "d", "e"]


def holds(
    path: Path,
    layers: dict[int, NDArray[Any]],
    own: list[str] | None = None,
    *,
    given: list[str] | None = None,
    batch: int = 0,
) -> None:
    with open_any(path, given, batch) as matrix:
        assert matrix.layers == tuple(layers)
        assert list(matrix.tokens) == (own or given or [str(place) for place in range(matrix.num_rows)])
        for layer, weights in layers.items():
            for head, rows in enumerate(weights):
                np.testing.assert_array_equal(matrix.rows(layer, head), rows)


@pytest.mark.parametrize(
    ("name", "layer"),
    [
        ("layer_3", 3),
        ("layers.3", 3),
        ("arr_0", 0),
        ("12", 12),
        ("blocks.3.attn.hook_pattern", 3),
        ("transformer.h.3.attn", 3),
        ("model.layers.3.self_attn", 3),
        ("bert.encoder.layer.3.attention.self", 3),
        ("h.3.attn.attn_weights", None),
        ("blocks.3.attn.hook_q", None),
        ("blocks.3.attn.hook_attn_scores", None),
        ("blocks.3.hook_resid_pre", None),
        ("decoder.layers.3.encoder_attn", None),
        ("model.layers.3.mlp", None),
        ("experts.1.layers.3.self_attn", None),
        ("hook_embed", None),
        ("03", None),
        ("description", None),
    ],
)
def test_what_is_a_layer_by_its_name(name: str, layer: int | None) -> None:
    assert layers_by_name([name]) == ({} if layer is None else {layer: name})


def test_layers_are_put_in_order_and_must_not_be_two() -> None:
    assert list(layers_by_name(["layer_10", "layer_9", "other"])) == [9, 10]
    with pytest.raises(InvalidInputError, match=r"both encoder\.layers\.0\.self_attn and decoder"):
        layers_by_name(["encoder.layers.0.self_attn", "decoder.layers.0.self_attn"])


@pytest.mark.parametrize("kind", ["safetensors", "npz", pytest.param("pt", marks=pytest.mark.models)])
def test_a_cache_of_transformerlens(tmp_path: Path, kind: str) -> None:
    cache: dict[str, NDArray[np.float32]] = {"hook_embed": np.zeros((1, 5, 8), np.float32)}
    for layer, weights in LAYERS.items():
        cache[f"blocks.{layer}.attn.hook_q"] = np.zeros((1, 5, 3, 4), np.float32)
        cache[f"blocks.{layer}.attn.hook_attn_scores"] = np.full((1, 3, 5, 5), -np.inf, np.float32)
        cache[f"blocks.{layer}.attn.hook_pattern"] = weights[None]
    path = tmp_path / f"cache.{kind}"
    if kind == "safetensors":
        save_file(cache, path)
    elif kind == "npz":
        np.savez(path, **cache)  # type: ignore[arg-type]
    else:
        import torch

        torch.save({name: torch.from_numpy(array) for name, array in cache.items()}, path)
    holds(path, LAYERS, given=TOKENS)
    matrix = AttentionMatrix.from_attentions(cache, TOKENS)
    assert matrix.layers == (0, 2)
    np.testing.assert_array_equal(matrix.rows(2, 1), LAYERS[2][1])


def test_what_holds_attention_is_taken_as_it_is() -> None:
    class Outputs:
        attentions = (LAYERS[0][None], LAYERS[2][None])

    class ActivationCache:
        def __init__(self) -> None:
            self.cache_dict = {f"blocks.{n}.attn.hook_pattern": weights[None] for n, weights in LAYERS.items()}

    stacked = np.stack([LAYERS[0], LAYERS[2]])
    for given in (Outputs(), {"attentions": list(Outputs.attentions)}, stacked, stacked[:, None]):
        matrix = AttentionMatrix.from_attentions(given, TOKENS)
        assert matrix.layers == (0, 1)
        np.testing.assert_array_equal(matrix.rows(1, 2), LAYERS[2][2])
    assert AttentionMatrix.from_attentions(ActivationCache(), TOKENS).layers == (0, 2)
    assert AttentionMatrix.from_attentions(ActivationCache(), TOKENS, layers=[4, 7]).layers == (4, 7)
    with pytest.raises(InvalidInputError, match="named like the attention of a layer"):
        AttentionMatrix.from_attentions({"hook_embed": stacked}, TOKENS)


class Visited:
    """What nnsight's `tracer.cache()` gives of a module: all that it returned."""

    def __init__(self, output: Any) -> None:
        self.output = output


class CacheView:
    """The same of all modules: it has names and no iterator, and looks for other attributes among its modules."""

    def __init__(self, entries: dict[str, Any]) -> None:
        self._entries = entries

    def keys(self) -> list[str]:
        return list(self._entries)

    def __getitem__(self, name: str) -> Visited:
        return Visited(self._entries[name])

    def __getattr__(self, name: str) -> Any:
        raise KeyError("the cache root is not a module")


def test_a_cache_of_nnsight_and_what_modules_returned() -> None:
    hidden = np.zeros((1, 5, 8), np.float32)
    returned = {f"model.model.layers.{n}.self_attn": (hidden, weights[None]) for n, weights in LAYERS.items()}
    for given in (returned, CacheView({**returned, "model.lm_head": hidden})):
        matrix = AttentionMatrix.from_attentions(given, TOKENS)
        assert matrix.layers == (0, 2)
        np.testing.assert_array_equal(matrix.rows(2, 1), LAYERS[2][1])
    with pytest.raises(InvalidInputError, match="attn_implementation='eager'"):
        AttentionMatrix.from_attentions({"model.layers.0.self_attn": (hidden, None)}, TOKENS)
    steps = CacheView({"model.layers.0.self_attn": [(hidden, LAYERS[0][None])] * 2})
    with pytest.raises(InvalidInputError, match="was run several times"):
        AttentionMatrix.from_attentions(steps, TOKENS)


@pytest.mark.models
def test_outputs_that_torch_saved(tmp_path: Path) -> None:
    import torch

    path = tmp_path / "a.pt"
    attentions = tuple(torch.from_numpy(weights)[None] for weights in LAYERS.values())
    found = dict(enumerate(LAYERS.values()))
    torch.save({"attentions": attentions, "tokens": TOKENS}, path)
    holds(path, found, TOKENS)
    with pytest.raises(ArchiveError, match="its own tokens"):
        open_any(path, TOKENS)
    torch.save({"attentions": torch.stack(attentions), "loss": torch.zeros(1)}, path)
    holds(path, found, given=TOKENS)
    torch.save(torch.cat(attentions), path)
    holds(path, found)
    torch.save({"model.layers.7.self_attn": attentions[0].bfloat16()}, path)
    with open_any(path) as matrix:
        np.testing.assert_array_equal(matrix.rows(7, 1), attentions[0].bfloat16().float()[0, 1].numpy())


def test_stacked_layers(tmp_path: Path) -> None:
    path, found = tmp_path / "a.npy", dict(enumerate(LAYERS.values()))
    stacked = np.stack(list(LAYERS.values()))
    np.save(path, stacked)
    holds(path, found, given=TOKENS)
    np.save(path, np.stack([stacked[::-1], stacked], axis=1))
    holds(path, found, batch=1)
    np.save(path, stacked[0])
    holds(path, {0: LAYERS[0]})
    for wrong, because in (
        (stacked[0, 0], r"\[5, 5\] of float32"),
        (stacked.astype(int), "of int"),
        (stacked[:0], r"\[0, 3, 5, 5\]"),
        (np.array([{}], dtype=object), "something else than numbers"),
    ):
        np.save(path, wrong)
        with pytest.raises(ArchiveError, match=because):
            open_any(path)
    np.save(path, stacked)
    with pytest.raises(ArchiveError, match="no sequence 1; it holds one"):
        open_any(path, batch=1)
    path.write_bytes(path.read_bytes()[:-8])
    with pytest.raises(ArchiveError, match="it is damaged"):
        open_any(path)


def test_the_library_of_safetensors_reads_what_convert_writes(tmp_path: Path) -> None:
    matrix = random_matrix(tokens=7, layers=2, sinks=True)
    matrix.save(tmp_path / "a.h5", "float32")
    for dtype in ("float32", "float16"):
        path = convert(tmp_path / "a.h5", tmp_path / "a.safetensors", dtype=dtype).path
        with safe_open(path, framework="np") as file:
            assert json.loads(file.metadata()["tokens"]) == list(matrix.tokens)
            for layer in matrix.layers:
                expected = np.stack([matrix.rows(layer, head) for head in matrix.heads(layer)]).astype(dtype)
                np.testing.assert_array_equal(file.get_tensor(f"layer_{layer}"), expected)


def test_tokens_of_others_in_the_metadata(tmp_path: Path) -> None:
    path = tmp_path / "a.safetensors"
    save_file({"layer_0": LAYERS[0]}, path, {"tokens": json.dumps(TOKENS)})
    holds(path, {0: LAYERS[0]}, TOKENS)
    with pytest.raises(ArchiveError, match="leave --tokens away"):
        open_any(path, TOKENS)
    for wrong in ("[1]", "{", "[" * 100_000):
        save_file({"layer_0": LAYERS[0]}, path, {"tokens": wrong})
        with pytest.raises(ArchiveError, match="no JSON list of strings"):
            open_any(path)
    save_file({"weight": LAYERS[0]}, path)
    with pytest.raises(ArchiveError, match="named like a layer"):
        open_any(path)


@pytest.mark.models
def test_bfloat16_is_read_exactly(tmp_path: Path) -> None:
    import torch
    from safetensors.torch import save_file as save_tensors

    weights = torch.from_numpy(LAYERS[0]).bfloat16()
    save_tensors({"layer_0": weights}, tmp_path / "a.safetensors")
    holds(tmp_path / "a.safetensors", {0: weights.float().numpy()})


HEADS, SHARED, SIZE = 4, 2, 8


def softmax(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    raised = np.exp(scores - scores.max(-1, keepdims=True))
    result: NDArray[np.float64] = raised / raised.sum(-1, keepdims=True)
    return result


class Served:
    """Queries and keys of two requests of 6 and 4 tokens, and the rows that they make."""

    def __init__(self, directory: Path, said_size: int = SIZE, scale: float | None = None, **sidecar: Any) -> None:
        random = np.random.default_rng(3)
        self.path = directory / "qk.safetensors"
        self.lengths = [6, 4]
        self.scale = scale or SIZE**-0.5
        self.arrays: dict[str, NDArray[np.float32]] = {}
        order = []
        for layer in (1, 5):
            name = f"model.layers.{layer}.self_attn.attn"
            keys = {part: name.replace(".", "__") + f"__{part}" for part in "qk"}
            for part, heads in (("q", HEADS), ("k", SHARED)):
                array = random.normal(size=(2, 6, heads * SIZE)).astype(np.float32)
                array[1, 4:] = 0
                self.arrays[keys[part]] = array
            entry = {"key_q": keys["q"], "key_k": keys["k"], "module_name": name, "layer_num": layer}
            order.append({**entry, "hookq_mode": "all_tokens"})
        config = {
            "num_attention_heads": HEADS,
            "num_key_value_heads": SHARED,
            "hidden_size": HEADS * said_size,
            "head_dim": said_size,
            "attention_multiplier": scale or said_size**-0.5,
        }
        self.sidecar: dict[str, Any] = {
            "config": config,
            "layer_order": order,
            "batch_size": 2,
            "hookq_mode": "all_tokens",
        }
        self.sidecar |= {"tp_rank": 0, "seq_lens": self.lengths, **sidecar}
        self.save()

    def save(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        save_file({name: np.ascontiguousarray(array) for name, array in self.arrays.items()}, self.path)
        self.path.with_suffix(".json").write_text(json.dumps(self.sidecar))

    def rows(self, layer: int, head: int, batch: int) -> NDArray[np.float64]:
        count = self.lengths[batch]
        name = f"model__layers__{layer}__self_attn__attn__"
        queries = self.arrays[name + "q"][batch, :count].reshape(count, HEADS, SIZE)[:, head].astype(np.float64)
        keys = self.arrays[name + "k"][batch, :count].reshape(count, SHARED, SIZE)[:, head * SHARED // HEADS]
        return softmax(np.where(np.tri(count) > 0, queries @ keys.T * self.scale, -np.inf))


@pytest.mark.parametrize(
    ("said_size", "scale"),
    [(SIZE, None), (SIZE, 0.1), (SIZE // 2, None)],
    ids=["usual", "scaled", "the size of a head is not hidden / heads"],
)
def test_queries_and_keys_of_a_served_model(tmp_path: Path, said_size: int, scale: float | None) -> None:
    served = Served(tmp_path, said_size, scale)
    for batch, count in enumerate(served.lengths):
        with open_any(served.path, TOKENS[:count] if batch else None, batch) as matrix:
            assert (matrix.layers, matrix.num_rows) == ((1, 5), count)
            for layer in matrix.layers:
                for head in range(HEADS):
                    np.testing.assert_allclose(matrix.rows(layer, head), served.rows(layer, head, batch), atol=1e-6)
    convert(served.path, tmp_path / "a.h5", batch=1)


def test_the_ranks_of_a_served_model_are_joined(tmp_path: Path) -> None:
    whole = Served(tmp_path / "whole")
    for rank in (0, 1):
        part = Served(tmp_path / f"tp_rank_{rank}")
        part.arrays = {name: np.split(array, 2, axis=2)[rank] for name, array in whole.arrays.items()}
        part.save()
    with open_any(part.path) as matrix:
        np.testing.assert_allclose(matrix.rows(5, 3), whole.rows(5, 3, 0), atol=1e-6)
    (tmp_path / "tp_rank_1" / "qk.safetensors").unlink()
    with pytest.raises(ArchiveError, match="are the files of some ranks missing"):
        open_any(tmp_path / "tp_rank_0" / "qk.safetensors")
    part.path = tmp_path / "tp_rank_2" / "qk.safetensors"
    part.save()
    with pytest.raises(ArchiveError, match=r"only those of \[0, 2\] are there|some are missing"):
        open_any(part.path)


def test_queries_and_keys_that_make_no_rows(tmp_path: Path) -> None:
    served = Served(tmp_path, q_seq_lens=[3, 4])
    with pytest.raises(ArchiveError, match=r"3 queries and 6 keys.*prefix cache"):
        open_any(served.path)
    with pytest.raises(ArchiveError, match="no sequence 2"):
        open_any(served.path, batch=2)
    served.sidecar["seq_lens"] = served.sidecar["q_seq_lens"] = [9, 4]
    served.save()
    with pytest.raises(ArchiveError, match="another number of tokens"):
        open_any(served.path)
    served = Served(tmp_path)
    served.sidecar["layer_order"][0]["hookq_mode"] = "last_token"
    served.save()
    with pytest.raises(ArchiveError, match="VLLM_HOOKQ_MODE=all_tokens"):
        open_any(served.path)
    served = Served(tmp_path)
    served.arrays["model__layers__1__self_attn__attn__q"][0, 2] = math.nan
    served.save()
    with pytest.raises(ArchiveError, match=r"not attention weights|not a number"):
        open_any(served.path)
    wrong: Any
    for wrong in ({}, [], {"config": 5}, {**served.sidecar, "seq_lens": [0]}, {**served.sidecar, "layer_order": []}):
        served.path.with_suffix(".json").write_text(json.dumps(wrong))
        with pytest.raises(ArchiveError, match="damaged, or of another version"):
            open_any(served.path)
    served.path.with_suffix(".json").unlink()
    with pytest.raises(ArchiveError, match=r"qk\.json, which tells their heads, is not beside it"):
        open_any(served.path)
