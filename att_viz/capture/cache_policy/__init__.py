"""Running a model as if its cache had dropped keys and values."""
