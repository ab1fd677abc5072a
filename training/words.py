"""The vocabulary of the generated stories."""

# ruff: noqa: SIM905 (a page of words reads better as words than as a list of literals)
from __future__ import annotations

ANIMALS = (
    "cat mouse dog rabbit fox bear bird duck frog hen horse pig sheep goat cow lion tiger wolf owl squirrel "
    "turtle monkey kitten puppy hamster deer hedgehog elephant goose snake"
).split()
PEOPLE = {True: ["girl", "queen", "woman", "princess", "teacher"], False: ["boy", "king", "man", "farmer", "baker"]}
ADJECTIVES = (
    "beautiful big black blue brave brown clever cute fast fat friendly funny gentle golden good gray green grey "
    "happy hungry kind lazy little lonely lovely nice old orange pretty proud quick quiet red sad shy silly "
    "small smart soft strong sweet tall tiny tired white wild wise yellow young"
).split()
FOODS = "cheese bread cake milk soup honey fish corn fruit pie rice butter".split()
THINGS = "ball kite book hat key box bell drum boat map lamp shoe coin flower stone rope".split()
PLACES = (
    "the garden|the house|the kitchen|the forest|the park|the barn|the field|the village|the river|the lake|the "
    "school|the street|the old tree|the hill|the bridge|the market|the yard|the farm"
).split("|")
HIDING_PLACES = (
    "under the bed|behind the door|under the table|behind a big tree|into a small hole|behind the sofa|under the "
    "stairs|into an old box|behind a rock|under a bush"
).split("|")
MOODS = "happy sad angry afraid surprised tired proud lonely hungry excited".split()
TIMES = (
    "One day|One morning|One sunny day|One rainy day|One evening|One cold night|Last summer|Early in the morning|"
    "In the afternoon|After lunch"
).split("|")
COLOURS = "red blue green yellow black white brown orange pink purple".split()

_IRREGULAR_PAST = {
    "be": "was", "become": "became", "begin": "began", "bring": "brought", "build": "built", "buy": "bought",
    "can": "could", "catch": "caught", "come": "came", "do": "did", "draw": "drew", "drink": "drank", "eat": "ate",
    "fall": "fell", "feel": "felt", "find": "found", "fly": "flew", "forget": "forgot", "get": "got", "give": "gave",
    "go": "went", "have": "had", "hear": "heard", "hide": "hid", "hold": "held", "hurt": "hurt",
    "keep": "kept", "know": "knew",
    "leave": "left", "lose": "lost", "make": "made", "meet": "met", "read": "read", "ride": "rode", "run": "ran",
    "say": "said", "see": "saw", "sing": "sang", "sit": "sat", "sleep": "slept", "stand": "stood", "swim": "swam",
    "take": "took", "tell": "told", "think": "thought", "throw": "threw", "wake": "woke", "win": "won",
    "will": "would",
}  # fmt: skip
_IRREGULAR_THIRD = {"be": "is", "can": "can", "do": "does", "go": "goes", "have": "has", "will": "will"}
_DOUBLED = frozenset("hop hug stop nod grab beg run sit get win swim".split())


def third_person(verb: str) -> str:
    """The form after "he" or "she" in the present tense."""
    if verb in _IRREGULAR_THIRD:
        return _IRREGULAR_THIRD[verb]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "o")) else "s")


def past(verb: str) -> str:
    """The simple past."""
    if verb in _IRREGULAR_PAST:
        return _IRREGULAR_PAST[verb]
    if verb in _DOUBLED:
        return verb + verb[-1] + "ed"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    return verb + ("d" if verb.endswith("e") else "ed")


def ing(verb: str) -> str:
    """The form after "is" or "was"."""
    if verb in _DOUBLED:
        return verb + verb[-1] + "ing"
    return (verb[:-1] if verb.endswith("e") and verb != "be" else verb) + "ing"


def conjugate(verb: str, *, past_tense: bool, plural: bool = False) -> str:
    """The form of a verb that a story's tense and subject ask for."""
    if plural:
        return {"be": "were" if past_tense else "are"}.get(verb) or (past(verb) if past_tense else verb)
    return past(verb) if past_tense else third_person(verb)


def with_article(phrase: str) -> str:
    """The phrase after "a" or "an"."""
    return ("an " if phrase[0] in "aeiou" else "a ") + phrase
