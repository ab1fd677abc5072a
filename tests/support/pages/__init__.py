"""Pages for the browser, what opens them, and what a reader does with them."""
