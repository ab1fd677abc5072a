"""What capture keeps of an answer beside its rows: direct logits, and the mean attention to each key."""
