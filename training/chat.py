"""The form of a document: marked turns of a chat, or plain text."""

from __future__ import annotations

from dataclasses import dataclass

PAD, BOS, END, USER, ASSISTANT = "<pad>", "<s>", "<|end|>", "<|user|>", "<|assistant|>"
SPECIAL_TOKENS = (PAD, BOS, END, USER, ASSISTANT)

# The space after a role mark lets the first word of a turn be the same token as everywhere else.
CHAT_TEMPLATE = (
    "{{- bos_token -}}\n"
    "{%- for message in messages -%}\n"
    "{%- if message['role'] == 'assistant' -%}\n"
    "{{- '<|assistant|> ' + message['content'] | trim + '<|end|>' -}}\n"
    "{%- else -%}\n"
    "{{- '<|user|> ' + message['content'] | trim + '<|end|>' -}}\n"
    "{%- endif -%}\n"
    "{%- endfor -%}\n"
    "{%- if add_generation_prompt -%}\n"
    "{{- '<|assistant|>' -}}\n"
    "{%- endif -%}\n"
)


@dataclass(frozen=True)
class Segment:
    """A stretch of a document and how much its tokens count in the loss."""

    text: str
    weight: float


@dataclass(frozen=True)
class Document:
    """One training text, without the BOS token that starts it."""

    segments: tuple[Segment, ...]

    @property
    def text(self) -> str:
        """The whole text, marks included."""
        return "".join(segment.text for segment in self.segments)


# A question full of drawn names cannot be foreseen: it should teach a little grammar, not set the pace.
PROMPT_WEIGHT = 0.15


def plain(text: str, weight: float = 0.6) -> Document:
    """A document without turns, ended so that the model learns to stop there too."""
    return Document((Segment(text + END, weight),))


def turn(question: str, answer: str, weight: float = 1.0) -> tuple[Segment, ...]:
    """A user's turn and the assistant's answer, exactly as the chat template writes them."""
    return (
        Segment(f"{USER} {question}{END}{ASSISTANT}", PROMPT_WEIGHT),
        Segment(f" {answer}{END}", weight),
    )


def chat(turns: list[tuple[str, str]], weight: float = 1.0) -> Document:
    """A conversation of one or more questions with their answers, whose tokens count by the weight."""
    return Document(tuple(segment for question, answer in turns for segment in turn(question, answer, weight)))
