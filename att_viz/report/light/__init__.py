"""A page without dense bytes: masses between passages, and of the weights the strongest that there is room for."""
