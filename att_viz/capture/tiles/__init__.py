"""The rows themselves: exact softmax weights, a tile of queries at a time."""
