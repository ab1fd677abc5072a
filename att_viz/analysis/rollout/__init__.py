"""Attention rollout: how much of each position comes from each input token, over all layers."""
