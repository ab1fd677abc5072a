"""The files of a report: whole pages, the pages of a split report behind a light one, a light page alone."""
