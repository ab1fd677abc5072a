"""Checking a whole archive against what docs/archive-format.md promises."""
