"""Trains the bundled demo model from text that it generates itself (see README.md here)."""
