"""The HTML templates, the style sheet and the bundled viewer that every report is made of."""
