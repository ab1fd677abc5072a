"""Random attention and influence, prompts, and references for what is computed from them."""
