"""How a page holds a head: bytes in the order of their contexts, the strongest keys of each row exactly, letters."""
