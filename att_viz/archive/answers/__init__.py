"""What is kept of an answer beside its rows: measured influence and direct logits."""
