"""Ordinary prompts of eight kinds, as people write them to a small assistant."""

# ruff: noqa: SIM905 (words read better as words than as a list of literals)
from __future__ import annotations

from random import Random

from attribution_bench.tasks import Task

__all__ = ["KINDS", "ordinary"]

_SLOTS = {
    "girl": "Alice Clara Emma Grace Julia Lucy Maria Nora Sofia".split(),
    "boy": "Bob Daniel Felix Henry Jack Leo Oscar Peter Tom".split(),
    "animal": "cat dog fox horse rabbit bear owl wolf mouse".split(),
    "adjective": "grey lazy clever hungry old tiny brave sleepy".split(),
    "thing": "chair lamp bridge table bottle ladder kettle".split(),
    "machine": "refrigerator bicycle telescope volcano rainbow battery microphone compass".split(),
    "city": "Paris Rome Tokyo Berlin London Madrid Vienna".split(),
    "language": "French Spanish German Italian".split(),
    "framework": "Flask Django FastAPI Tornado".split(),
    "template": "Jinja2 Mako Chameleon".split(),
    "fruit": "apples lemons cherries peaches plums".split(),
    "task": ["sorts a list of names", "reads a CSV file", "counts the words of a text", "reverses a string"],
    "activity": ["camping", "baking bread", "painting a wall", "growing tomatoes", "repairing a bicycle"],
    "fear": "spiders water heights dogs thunder dentists".split(),
    "weather": "rain snow fog storms".split(),
    "number": "three four five".split(),
}

_TEMPLATES = {
    "kinship": (
        "{girl} and {boy} are siblings. Who is {boy}'s sister?",
        "{boy} is the father of {girl}, and {girl} is married to a man from {city}. Who is {girl}'s father?",
        "{girl} has a brother named {boy}. What is the name of {girl}'s brother?",
    ),
    "code": (
        "In Python, create a {framework} web application with a single route that renders an HTML template taken from "
        "a {template} environment.",
        "Write a Python function that {task}.",
        "Write a JavaScript class for a {animal} with a method that prints its name, {boy}.",
    ),
    "story": (
        "Continue this story: The {adjective} {animal} {boy} is chasing after {girl} the mouse.",
        "Write a short story about a {adjective} {animal} that travels to {city}.",
        "Tell me a story in which {girl} finds a {thing} in the {weather}.",
    ),
    "translation": (
        "Translate into {language}: The {animal} is sleeping under the {thing}.",
        "How do I say 'I would like to buy {fruit}' in {language}?",
        "Translate this sentence to {language}: My brother {boy} lives in {city}.",
    ),
    "summary": (
        "Summarize in one sentence: {girl} went to {city} to buy {fruit}. Because of the {weather}, the market was "
        "closed, so she came home with a {thing} instead.",
        "Give the main point of this text: The {animal} was {adjective}, but it learned to open the door. Since then "
        "{boy} locks the kitchen every night.",
        "Shorten this message: Dear {boy}, the meeting in {city} is cancelled because of {weather}. Please bring the "
        "{thing} next week. {girl}",
    ),
    "explanation": (
        "Explain to a child how a {machine} works.",
        "Why do we see more {weather} in {city} during winter?",
        "What is the difference between a {animal} and a {machine}?",
    ),
    "list": (
        "List {number} things that I need for {activity}.",
        "Name {number} dishes that can be made with {fruit}.",
        "Give me {number} names for a {adjective} {animal}.",
    ),
    "advice": (
        "My sister {girl} is afraid of {fear}. How can I help her?",
        "I have to move to {city} with my {animal}. What should I prepare?",
        "My friend {boy} broke my {thing} and is sorry. What should I say to him?",
    ),
}

KINDS = tuple(_TEMPLATES)


def ordinary(rng: Random, number: int) -> Task:
    """A prompt of one of the kinds, which come in turn; the templates of a kind come in turn, too."""
    kind = KINDS[number % len(KINDS)]
    templates = _TEMPLATES[kind]
    template = templates[number // len(KINDS) % len(templates)]
    return Task(kind, template.format(**{slot: rng.choice(words) for slot, words in _SLOTS.items()}), (), "")
