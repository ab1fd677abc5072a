"""What a machine offers: memory, progress, files that are written whole or not at all, locks, optional packages."""
