"""Pickles, run by a machine of our own that runs nothing."""
