"""Run as a process of its own, so that it can be killed: python write_a_stream.py PATH."""

import sys

import numpy as np

from att_viz.archive.writing.options import LayerPlan, StreamOptions
from att_viz.archive.writing.stream import ArchiveStream, RowBatch
from att_viz.matrix.metadata import CaptureMetadata

ROWS, HEADS, LAYERS, STEPS = 1100, 2, 4, 3


def rows_of(layer: int, batch: int) -> np.ndarray:
    weights = np.random.default_rng(10 * batch + layer).random((HEADS, ROWS + STEPS, ROWS + STEPS), dtype=np.float32)
    weights = np.tril(weights)
    shares: np.ndarray = weights / weights.sum(2, keepdims=True)
    return shares


def main(path: str) -> None:
    options = StreamOptions(statistics=("first", "largest"), identity={"model": "a"})
    stream = ArchiveStream(path, options, CaptureMetadata(model="m"), resume=True, queue_bytes=2**20)
    print("begun", flush=True)
    for batch in range(2):
        # The first sequence is a prefill alone, the second one is decoded a little further.
        layers = dict.fromkeys(range(LAYERS), LayerPlan((1, 5), sinks=True))
        tokens = [f"t{place}" for place in range(ROWS + STEPS)]
        whole = stream.begin_sequence(
            batch,
            layers,
            num_rows=ROWS,
            token_ids=np.arange(ROWS),
            tokens=tokens[:ROWS],
            token_texts=tokens[:ROWS],
            prompt_length=ROWS,
            identity={"input": str(batch)},
        )
        print("whole", sorted(whole), flush=True)
        weights = {layer: rows_of(layer, batch) for layer in layers}

        def put(
            layer: int, start: int, stop: int, batch: int = batch, weights: dict[int, np.ndarray] = weights
        ) -> None:
            part = weights[layer][:, start:stop, :stop]
            sums = part.sum(2)
            stream.put(
                layer,
                batch,
                RowBatch.of(0, start, 0, part, sums, sums / 2, np.stack([part[:, :, 0], part.max(2)], axis=2)),
            )

        for layer in layers:
            for start in range(0, ROWS, 100):
                put(layer, start, min(start + 100, ROWS))
            stream.put_value_norms(layer, batch, 0, np.full((HEADS, ROWS), layer, np.float32))
            if batch == 0:
                stream.finish_layer(layer, batch)
        if batch == 1:
            for row in range(ROWS, ROWS + STEPS):
                stream.extend_sequence(
                    batch, token_ids=[row], tokens=tokens[row : row + 1], token_texts=tokens[row : row + 1]
                )
                for layer in layers:
                    put(layer, row, row + 1)
            for layer in layers:
                stream.finish_layer(layer, batch)
    stream.close(True)
    print("done", flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
