"""The running text of a page: its turns, its title, its units, the spans that somebody named, and pictures."""
