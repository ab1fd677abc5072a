"""The version of att_viz, for the package, its metadata and what it writes."""

__all__ = ["__version__"]

__version__ = "0.1.0"
