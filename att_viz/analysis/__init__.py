"""Analysis of attention matrices."""
