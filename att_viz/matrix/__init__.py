"""The data model of attention: weights, overviews, edges, tokens, and what was measured beside them; NumPy only."""
