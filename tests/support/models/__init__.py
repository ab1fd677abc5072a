"""Tiny models, and what they compute without att_viz."""
