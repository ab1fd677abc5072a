"""Models that read pictures: which they are, and what a picture becomes for them."""
