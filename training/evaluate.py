"""Measures the exported demo model through att_viz itself: `python -m training.evaluate`."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
from tqdm import tqdm
from transformers import AutoTokenizer, PreTrainedTokenizerFast

from training.card import card
from training.chat import END
from training.export import DEMO_MODEL
from training.figures import TOM_AND_JERRY, Figures, report
from training.heads import best, induction_mass, previous_token_mass
from training.names import NAMES, Cast
from training.probe import held_out_questions
from training.stories import story

_SEED = 20_000_000  # far beyond every document that training draws


@dataclass(frozen=True)
class Reading:
    """What `generate_text` gave for one prompt.

    Attributes:
        pieces: Prompt and completion, as vocabulary pieces.
        prompt_length: How many of them are the prompt.
        attention: The weights [layers, heads, queries, keys].
        answer: The completion as text, without the end mark.
        ended: Whether the model ended its turn by itself.
    """

    pieces: list[str]
    prompt_length: int
    attention: np.ndarray
    answer: str
    ended: bool


Read = Callable[[str], Reading]


def reader(model: str, tokenizer: PreTrainedTokenizerFast) -> Read:
    """A function that runs a prompt through `SelfAttentionModel.generate_text` with its defaults."""
    from att_viz.self_attention_model import SelfAttentionModel

    self_attention_model = SelfAttentionModel(model)

    def read(prompt: str) -> Reading:
        pieces, matrix, prompt_length = self_attention_model.generate_text(prompt)
        attention = np.stack(
            [[matrix.rows(layer, head) for head in range(matrix.num_heads)] for layer in range(matrix.num_layers)]
        )
        completion = list(pieces[prompt_length:])
        ended = bool(completion) and completion[-1] == END
        answer = tokenizer.convert_tokens_to_string(completion[: len(completion) - ended]).strip()
        return Reading(list(pieces), prompt_length, attention, answer, ended)

    return read


def keeps_names(reading: Reading, names: list[str]) -> bool:
    """Whether a story ends by itself, mentions all of the names, and no other known one."""
    known = set(re.findall(r"[A-Z][a-z]+", reading.answer)) & set(NAMES)
    return reading.ended and all(name in reading.answer for name in names) and known <= set(names)


def right_answer(answer: str, question_names: list[str], name: str) -> bool:
    """Whether an answer's last name is the right one; names from the prompt and the lists count."""
    said = [word for word in re.findall(r"[A-Z][a-z]+", answer) if word in NAMES or word in question_names]
    return bool(said) and said[-1] == name


def repeated_words(tokenizer: PreTrainedTokenizerFast, rng: Random, period: int) -> str:
    """Random whole-word tokens, then the same again."""
    words = [
        piece[1:]
        for piece in tokenizer.get_vocab()
        if re.fullmatch("Ġ[A-Za-z]+", piece) and tokenizer.tokenize(" " + piece[1:]) == [piece]
    ]
    stretch = rng.sample(sorted(words), period)
    return " ".join(stretch + stretch)


def evaluate(
    read: Read, tokenizer: PreTrainedTokenizerFast, *, stories: int, sequences: int, questions: int
) -> Figures:
    """Asks everything and adds it up.

    Args:
        read: Runs a prompt.
        tokenizer: The model's tokenizer.
        stories: How many story openings to continue.
        sequences: How many repeated sequences to show.
        questions: How many kinship questions to ask.
    """
    tom = read(TOM_AND_JERRY)
    kept, on_text, on_repeats, induction, right = 0, [], [], [], 0
    for number in tqdm(range(stories), desc="stories"):
        rng = Random(f"{_SEED}/story/{number}")
        cast = Cast(rng)
        told = story(rng, cast)
        while not all(name in told.opening for name in cast.drawn):
            cast.drawn.clear()
            told = story(rng, cast)
        reading = read(f"Continue this story: {told.opening}")
        kept += keeps_names(reading, cast.drawn)
        on_text.append(previous_token_mass(reading.attention))
    for number in tqdm(range(sequences), desc="repeated sequences"):
        rng = Random(f"{_SEED}/repeat/{number}")
        period = rng.randint(10, 40)
        reading = read(repeated_words(tokenizer, rng, period))
        prompt_rows = reading.attention[:, :, : reading.prompt_length, : reading.prompt_length]
        on_repeats.append(previous_token_mass(prompt_rows))
        # The stretch begins after the beginning-of-text and user marks.
        induction.append(induction_mass(prompt_rows, 2, period))
    for prompt, _, name in tqdm(held_out_questions(questions, _SEED), desc="kinship"):
        reading = read(prompt)
        right += right_answer(reading.answer, re.findall(r"[A-Z][a-z]+", prompt), name)
        on_text.append(previous_token_mass(reading.attention))
    return Figures(
        tom_and_jerry=tom.answer,
        tom_and_jerry_keeps_names=keeps_names(tom, ["Tom", "Jerry"]),
        stories_keep_names=kept / stories,
        previous_token_on_text=best(np.mean(on_text, axis=0)),
        previous_token_on_repeats=best(np.mean(on_repeats, axis=0)),
        induction=best(np.mean(induction, axis=0)),
        kinship=right / questions,
        kinship_count=questions,
    )


def main() -> None:
    """Reads the arguments, measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", default="demo", help='a model folder, or "demo" for the one that att_viz ships')
    parser.add_argument("--stories", type=int, default=100)
    parser.add_argument("--sequences", type=int, default=50)
    parser.add_argument("--questions", type=int, default=400)
    parser.add_argument("--card", action="store_true", help="also write the figures into the model's card")
    arguments = parser.parse_args()
    folder = DEMO_MODEL if arguments.model == "demo" else Path(arguments.model)
    tokenizer = AutoTokenizer.from_pretrained(folder)
    figures = evaluate(
        reader(arguments.model, tokenizer),
        tokenizer,
        stories=arguments.stories,
        sequences=arguments.sequences,
        questions=arguments.questions,
    )
    print(report(figures))
    if arguments.card:
        (folder / "README.md").write_text(card(figures, folder), encoding="utf-8")


if __name__ == "__main__":
    main()
