"""What is known of a sequence's text: who speaks where, what of it somebody gave, and which tokens are pictures."""
