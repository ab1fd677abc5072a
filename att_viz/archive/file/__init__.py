"""The bytes under HDF5: commits, journals, and reading what may be damaged or hostile."""
