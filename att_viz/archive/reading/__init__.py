"""Opening an archive, with rows that stay on disk."""
