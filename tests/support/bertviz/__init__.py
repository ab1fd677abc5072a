"""What bertviz is called with, and what its pages hold."""
