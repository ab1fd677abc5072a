"""What is measured of the demo model, beside what was aimed for."""

from __future__ import annotations

from dataclasses import dataclass

from training.heads import Best

TOM_AND_JERRY = "Continue this story: The beautiful grey cat Tom is chasing after Jerry the mouse."


@dataclass(frozen=True)
class Figures:
    """All that the card states."""

    tom_and_jerry: str
    tom_and_jerry_keeps_names: bool
    stories_keep_names: float
    previous_token_on_text: Best
    previous_token_on_repeats: Best
    induction: Best
    kinship: float
    kinship_count: int


def report(figures: Figures) -> str:
    """The figures beside their aims, in words."""

    def line(what: str, value: str, aim: str, reached: bool) -> str:
        return f"{'reached' if reached else 'MISSED '}  {what}: {value} (aim: {aim})"

    previous, repeats, induction = (
        figures.previous_token_on_text,
        figures.previous_token_on_repeats,
        figures.induction,
    )
    keeps = figures.tom_and_jerry_keeps_names
    return "\n".join(
        [
            f"> {TOM_AND_JERRY}\n{figures.tom_and_jerry}\n",
            line("Tom and Jerry, and nobody else, are kept to the end", str(keeps), "yes", keeps),
            line("previous-token head on ordinary text", str(previous), "0.70", previous.mass >= 0.7),
            line("previous-token head on repeated sequences", str(repeats), "0.70", repeats.mass >= 0.7),
            line("induction head on held-out repeated sequences", str(induction), "0.50", induction.mass >= 0.5),
            line(
                f"{figures.kinship_count} kinship questions about unseen pairs",
                f"{figures.kinship:.1%}",
                "90%",
                figures.kinship >= 0.9,
            ),
            f"Other openings continued with exactly their own names: {figures.stories_keep_names:.0%}",
        ]
    )
