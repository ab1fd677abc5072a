"""What each head does: patterns, the table of heads, the strongest of a layer."""
