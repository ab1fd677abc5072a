"""Learning how much what each head looks at says of what an answer used, from what hiding does."""
