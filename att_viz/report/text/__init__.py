"""The running text of a page: its turns, its title, its units and the spans that somebody named."""
