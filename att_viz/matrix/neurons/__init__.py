"""What attention weights are made of: queries, keys, and what else enters a layer's scores."""
