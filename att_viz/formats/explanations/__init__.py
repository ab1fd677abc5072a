"""What other programs said of an answer: how much each token spoke for it."""
