"""Sounds: read from files, and made the inputs of models that hear."""
