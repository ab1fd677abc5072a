"""Numbers of each attention row, computed where the row is."""
