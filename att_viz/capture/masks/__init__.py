"""Which keys a query can see, read from the masks that transformers makes."""
