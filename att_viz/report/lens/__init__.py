"""The logit lens in a report."""
