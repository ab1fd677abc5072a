"""Meeting transformers: which modules attend, and how their attention is taken over and given back."""
