"""The page of a logit lens."""
