"""The page of queries and keys: what each dimension does to the score of a pair of tokens."""
