"""Running a model for a comparison: the same answer after another prompt."""
