"""The text that the demo model is trained on."""

from __future__ import annotations

import re
from itertools import combinations, islice
from random import Random

import numpy as np

from training.chat import chat
from training.corpus import Mixture, document, documents
from training.kinship import kinship_turns
from training.names import NAMES, Cast, held_out_pairs, is_held_out
from training.probe import held_out_questions
from training.repeats import periodic_tokens, without_held_out_pairs
from training.stories import story


def test_a_document_is_decided_by_seed_and_number() -> None:
    texts = [document(0, number, Mixture()).text for number in range(50)]
    assert texts == [item.text for item in islice(documents(0, 0, Mixture()), 50)]
    assert len(set(texts)) == len(texts)
    assert texts != [document(1, number, Mixture()).text for number in range(50)]


def test_no_document_holds_a_pair_that_is_kept_for_the_test() -> None:
    known = set(NAMES)
    for item in islice(documents(0, 0, Mixture()), 3_000):
        names = sorted(known & set(re.findall(r"[A-Z][a-z]+", item.text)))
        assert not [pair for pair in combinations(names, 2) if is_held_out(*pair)]


def test_repeated_tokens_hold_no_such_pair_either() -> None:
    first, second = held_out_pairs()[0]
    tokens, _ = periodic_tokens(np.random.default_rng(0), 40, 32, (6, 12), vocabulary=(10, 30))
    without_held_out_pairs(tokens, {12: first, 17: second}, spare=9)
    assert not any({12, 17} <= set(row) for row in tokens.tolist())
    assert (tokens == 9).any()


def test_questions_for_the_test_are_about_unseen_pairs_beside_a_distractor() -> None:
    for prompt, answer, name in held_out_questions(200, 3):
        person = answer.split("'")[0]
        assert is_held_out(person, name)
        assert prompt.count(".") == 2
        assert answer.endswith(f"is {name}.")


def test_kinship_answers_are_stated_in_the_prompt() -> None:
    for number in range(300):
        rng = Random(number)
        turns = kinship_turns(rng, Cast(rng))
        for question, answer in turns:
            person, name = re.findall(r"\w+", answer)[0], re.findall(r"\w+", answer)[-1]
            assert person in question
            assert name in turns[0][0]


def test_stories_keep_to_their_two_characters() -> None:
    for number in range(200):
        rng = Random(number)
        cast = Cast(rng)
        told = story(rng, cast)
        text = f"{told.opening} {told.rest}"
        assert len(cast.drawn) == 2
        assert all(name in text for name in cast.drawn)
        assert not set(re.findall(r"[{}\[\]]", text))
        assert "  " not in text


def test_a_chat_is_written_as_the_marks_say() -> None:
    assert chat([("Hi", "Ho"), ("a", "b")]).text == (
        "<|user|> Hi<|end|><|assistant|> Ho<|end|><|user|> a<|end|><|assistant|> b<|end|>"
    )
