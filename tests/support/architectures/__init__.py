"""Small random models of every architecture that transformers knows, and what att_viz makes of each."""
