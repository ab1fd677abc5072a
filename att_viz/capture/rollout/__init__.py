"""What attention rollout asks of a running model."""
