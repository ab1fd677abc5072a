"""Tiles of weights and their overviews, between arrays and the chunks of the file."""
