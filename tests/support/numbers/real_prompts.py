"""Prompts as people write them, and texts of a given number of tokens."""

from __future__ import annotations

from pathlib import Path
from typing import Any

__all__ = ["CAT_STORY", "CONTINUE_STORY", "FLASK", "HELLO", "ORDINARY", "SIBLINGS", "long_text", "prompt_of"]

SIBLINGS = "Alice and Bob are siblings. Who is Bob's sister?"
CONTINUE_STORY = "Continue this story: The beautiful grey cat Tom is chasing after Jerry the mouse."
HELLO = "Hello!"
# The two prompts of the seed paper's example application.
FLASK = (
    "In Python, create a Flask web application with a single route that renders an HTML template taken from a jinja2 "
    "environment. The rendered template includes a customizable greeting message based on the ’name’ parameter "
    "provided in the query string.",
    "Develop a Flask web application in Python, featuring a solitary route that utilizes a Jinja2 environment to "
    "render an HTML template. The template, once rendered, incorporates a personalized greeting message determined by "
    "the ’name’ parameter supplied in the query string.",
)
CAT_STORY = (
    "Read this story and say who slept on the bench. Anna Petrov had kept the small bakery at the harbour for "
    "thirty-one years. Every morning at four she lit the oven, and by six the first fishermen stood at the door, "
    "wet and cheerful, and bought rolls that were still too hot to hold. Her brother Viktor, who lived above the "
    "shop, came down at seven, drank two cups of coffee and read the paper aloud whether anybody listened or not. "
    'In the winter of 1998 the harbour froze for the first time in living memory. "No boats, no bread," said '
    "Viktor, and he was nearly right: on the third day Anna sold four loaves and a cake. She did not close. She "
    "carried what was left to the school, where Mr Okafor, the caretaker, put it out on a long table, and the "
    "children ate it with jam that somebody's grandmother had sent. When the ice broke in March, the fishermen "
    "came back, and with them a grey cat whom nobody knew. The cat walked into the bakery, looked at Anna, looked "
    "at Viktor, chose the warm bench beside the oven and fell asleep. They called it Harbour, because it had come "
    "from there, and it stayed for eleven years. Later, whenever somebody asked Anna what had been the best day "
    "of her life, she did not speak of the prize that hung behind the till, but of that morning in March, when "
    "the door stood open and everybody came in at once."
)
ORDINARY = (
    SIBLINGS,
    "What is the capital of Australia, and why is it not Sydney?",
    "How do plants turn sunlight into sugar? Explain it to a ten-year-old.",
    "If a train leaves at 9:40 and arrives at 13:05, how long does the journey take?",
    "Give me three reasons to learn a musical instrument as an adult.",
    "Why is the sky blue in the daytime and red in the evening?",
    FLASK[0],
    "Write a Python function that returns the n-th Fibonacci number without recursion.",
    "What does this do?\n\nfor (let i = 0; i < xs.length; i++) { if (xs[i] % 2) total += xs[i]; }",
    "Fix the mistake: SELECT name, COUNT(*) FROM users WHERE COUNT(*) > 3 GROUP BY name;",
    "Write a shell command that finds all files larger than 100 MB and sorts them by size.",
    CONTINUE_STORY,
    "Write a short story about a lighthouse keeper who is afraid of the dark.",
    "Write a poem of four lines about rain on a tin roof.",
    "Once upon a time there was a baker who could not smell. Tell me what happened next.",
    "Translate into French: Where is the nearest railway station, please?",
    "Translate into German: The children were playing in the garden when it began to rain.",
    "Übersetze ins Englische: Der Hund schläft unter dem Tisch.",
    "Summarise in one sentence. " + CAT_STORY.partition(". ")[2],
    "Write an e-mail to my landlord: the heating has been broken since Monday, and it is 14 °C in the kitchen.",
)
"""Questions, code, stories and poems, translations, and what one asks for at work."""

_LICENCE = Path(__file__).parents[3] / "LICENSE"


def long_text() -> str:
    """A text of some 2,200 tokens that everybody knows: the licence."""
    return _LICENCE.read_text("utf-8")


def prompt_of(tokenizer: Any, tokens: int) -> str:
    """A prompt of so many tokens, those of the chat template included; a word more or less may be one or two tokens.

    Args:
        tokenizer: a tokenizer with a chat template.
        tokens: how many; at most 2,000.

    Returns:
        The prompt, to be given to the chat template.
    """
    source = SIBLINGS + " " + CAT_STORY if tokens < 400 else "Explain this licence to a child.\n\n" + long_text()
    low, high = 0, len(source)
    while low < high:
        middle = (low + high + 1) // 2
        if _count(tokenizer, source[:middle]) <= tokens:
            low = middle
        else:
            high = middle - 1
    return source[:low].rpartition(" ")[0]


def _count(tokenizer: Any, prompt: str) -> int:
    chat = tokenizer.apply_chat_template(
        [{"role": "user", "content": prompt}], add_generation_prompt=True, tokenize=False
    )
    return len(tokenizer(chat, add_special_tokens=False)["input_ids"])
