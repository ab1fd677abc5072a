"""Running a model without some of its attention edges."""
