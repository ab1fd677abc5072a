"""Files that other programs save, and what is in files."""
