"""What is collected when no prompts are given: short texts whose attention is known to be worth a look."""

from __future__ import annotations

__all__ = ["DEFAULT_PROMPTS"]

_HOUSES = ("blue", "green", "white", "brown", "black", "yellow", "grey", "red")
_REGISTER = "\n".join(
    f"Line {number}: the {_HOUSES[number % len(_HOUSES)]} house has the code {1000 + 37 * number}."
    for number in range(1, 61)
)

DEFAULT_PROMPTS = (
    "Continue this story: The beautiful grey cat Tom is chasing after Jerry the mouse.",
    "Alice and Bob are siblings. Who is Bob's sister?",
    "When Mary and John went to the shop, John gave a bottle of milk to",
    "red blue green seven cat moon red blue green seven cat",
    "def add(first, second):\n    return first + second\n\ndef subtract(first, second):\n",
    "The keys to the old cabinet in the kitchen",
    "Translate into French: The weather is fine today. Translate into German: The weather is fine today.",
    f"{_REGISTER}\nWhat is the code of the house in line 17?",
)
"""Recall from a story, relations, indirect objects, repetition, code, agreement, a task twice, and a long register."""
