"""Two runs beside each other: texts aligned, and what changed between them."""
