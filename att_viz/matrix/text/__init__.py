"""What is known of a sequence's text: who speaks where, and what of it somebody gave."""
