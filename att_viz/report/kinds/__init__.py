"""The page of an encoder and a decoder: up to three kinds of attention, one of which is shown at a time."""
