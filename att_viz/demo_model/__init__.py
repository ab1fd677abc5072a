"""The bundled demo model: weights, tokenizer and card (data only)."""
