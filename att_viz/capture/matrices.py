"""What was captured of a run, as matrices: rows with their tokens, texts of these, and where all of it came from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import torch

from att_viz.attention_matrix import AttentionMatrix
from att_viz.capture.completion import Completion
from att_viz.capture.encoder_decoder import WrittenAnswer
from att_viz.capture.encoding import Encoded
from att_viz.capture.hooks.attention_layers import Method
from att_viz.capture.patches import EncodedImage
from att_viz.capture.ranks.gathered_rows import WeightsElsewhere
from att_viz.encoder_decoder_attention import EncoderDecoderAttention
from att_viz.matrix.extent import CROSS, DECODER_SELF, ENCODER_SELF, AttentionKind
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.matrix.stored_sequence import KeyTokens
from att_viz.matrix.text.given import find_given
from att_viz.matrix.text.picture import Picture
from att_viz.matrix.weights import InMemoryWeights
from att_viz.model.facts import attention_facts, encoder_window, library_versions
from att_viz.model.inputs import ModelInputs
from att_viz.model.loading import LoadedModel
from att_viz.model.seeing.pictures import picture_file, seen_pixels
from att_viz.model.sound.inputs import Sound
from att_viz.model.token_texts import raw_tokens, token_texts

__all__ = ["answer_matrices", "completion_matrix", "picture_matrix", "sound_matrix", "text_matrix"]


def completion_matrix(
    loaded: LoadedModel,
    inputs: ModelInputs,
    completed: Completion,
    generation: Mapping[str, Any],
    messages: Sequence[tuple[str, str]] | None,
) -> AttentionMatrix:
    """The attention of a causal language model to a prompt and its completion.

    Args:
        loaded: the model.
        inputs: the prompt as it was given to the model.
        completed: what became of it.
        generation: the arguments of the generation.
        messages: whose the texts of the prompt are, and these texts, as `given_messages` finds them; None where that
            is not known.

    Returns:
        The matrix, with a row for every token but the last, which is never fed back.
    """
    length, seen = inputs.arguments["input_ids"].shape[1], inputs.seen
    texts = token_texts(loaded.tokenizer, completed.ids)
    if seen is not None:
        texts = [seen.names.get(place, text) for place, text in enumerate(texts)]
    metadata = _metadata(loaded, completed.weights, completed.method, generation)
    return AttentionMatrix(
        completed.weights,
        raw_tokens(loaded.tokenizer, completed.ids),
        prompt_length=length,
        token_ids=completed.ids,
        token_texts=texts,
        metadata=replace(metadata, given=None if messages is None else find_given(texts, length, messages)),
        direct_logit=completed.direct_logit,
        pictures=() if seen is None else seen.pictures,
    )


def text_matrix(
    loaded: LoadedModel, ids: Sequence[int], encoded: Encoded, generation: Mapping[str, Any]
) -> AttentionMatrix:
    """The attention of a model that read a text once.

    Args:
        loaded: the model.
        ids: the token ids of the text.
        encoded: where the model looked.
        generation: what was asked of it besides.
    """
    return AttentionMatrix(
        encoded.weights,
        raw_tokens(loaded.tokenizer, ids),
        token_ids=ids,
        token_texts=token_texts(loaded.tokenizer, ids),
        metadata=_metadata(loaded, encoded.weights, encoded.method, generation),
    )


def picture_matrix(loaded: LoadedModel, values: torch.Tensor, encoded: EncodedImage) -> AttentionMatrix:
    """The attention of a vision encoder to a picture.

    Args:
        loaded: the model.
        values: the picture as the model was given it, float [1, channels, height, width].
        encoded: where the model looked.
    """
    return AttentionMatrix(
        encoded.weights,
        encoded.tokens,
        token_texts=[f" {token}" for token in encoded.tokens],
        metadata=_metadata(loaded, encoded.weights, encoded.method, {}),
        pictures=[Picture(picture_file(seen_pixels(loaded.processor, values[0])), encoded.patches)],
    )


def sound_matrix(loaded: LoadedModel, sound: Sound, encoded: Encoded) -> AttentionMatrix:
    """The attention of an encoder to a sound.

    Args:
        loaded: the model.
        sound: what it heard.
        encoded: where it looked.

    Raises:
        CaptureError: if nobody knows of which time the places of the sound are.
    """
    count = encoded.weights.num_keys
    return AttentionMatrix(
        encoded.weights,
        sound.names(count),
        token_texts=sound.texts(count),
        metadata=_metadata(loaded, encoded.weights, encoded.method, _facts_of_sound(sound, count)),
    )


def answer_matrices(
    loaded: LoadedModel, inputs: ModelInputs, answer: WrittenAnswer, generation: Mapping[str, Any]
) -> EncoderDecoderAttention:
    """The attention of a decoder that wrote an answer about what its encoder read or heard.

    Args:
        loaded: the model.
        inputs: what the encoder was given.
        answer: what the decoder wrote.
        generation: the arguments of the generation.

    Returns:
        The three kinds of attention, together.

    Raises:
        CaptureError: if nobody knows of which time the places of a sound are.
    """
    weights, sound = answer.weights[ENCODER_SELF], inputs.sound
    ids: list[int] | None = None
    if sound is None:
        ids = inputs.arguments["input_ids"][0].tolist()
        tokens, texts = raw_tokens(loaded.tokenizer, ids), token_texts(loaded.tokenizer, ids)
    else:
        tokens, texts = sound.names(weights.num_keys), sound.texts(weights.num_keys)
        generation = {**generation, **_facts_of_sound(sound, weights.num_keys)}
    encoder = AttentionMatrix(
        weights,
        tokens,
        prompt_length=len(tokens),
        token_ids=ids,
        token_texts=texts,
        metadata=_metadata_of_kind(loaded, answer, ENCODER_SELF, generation),
    )

    def of_output(kind: AttentionKind, keys: KeyTokens | None = None) -> AttentionMatrix:
        return AttentionMatrix(
            answer.weights[kind],
            raw_tokens(loaded.tokenizer, answer.ids),
            prompt_length=answer.given,
            token_ids=answer.ids,
            token_texts=token_texts(loaded.tokenizer, answer.ids),
            metadata=_metadata_of_kind(loaded, answer, kind, generation),
            keys=keys,
        )

    keys = KeyTokens(encoder.tokens, encoder.token_texts, encoder.real, encoder.token_ids)
    return EncoderDecoderAttention(encoder, of_output(DECODER_SELF), of_output(CROSS, keys))


def _facts_of_sound(sound: Sound, places: int) -> dict[str, Any]:
    return {"audio_seconds": round(sound.seconds, 3), "audio_tokens": sound.heard(places)}


def _metadata_of_kind(
    loaded: LoadedModel, answer: WrittenAnswer, kind: AttentionKind, generation: Mapping[str, Any]
) -> CaptureMetadata:
    weights = answer.weights[kind]
    known = _metadata(loaded, weights, answer.methods[kind], generation)
    window = encoder_window(loaded.model.config) if kind == ENCODER_SELF else None
    attention = known.attention if window is None else {**known.attention, "sliding_window": window}
    # The number of layers in the configuration is that of the encoder.
    return replace(known, model_layers=len(weights.layers), attention=attention)


def _metadata(
    loaded: LoadedModel, weights: InMemoryWeights | WeightsElsewhere, method: Method, generation: Mapping[str, Any]
) -> CaptureMetadata:
    config: Any = loaded.model.config.get_text_config()
    facts = attention_facts(loaded.model)
    # Where several processes share a model, the rows, and the sinks with them, are in the first.
    if isinstance(weights, InMemoryWeights) and any(
        weights.sink_mass(layer, 0) is not None for layer in weights.layers
    ):
        facts["learned_sinks"] = True
    return CaptureMetadata(
        model=loaded.name,
        revision=loaded.revision,
        model_type=config.model_type,
        model_layers=config.num_hidden_layers,
        compute_dtype=str(loaded.model.dtype).removeprefix("torch."),
        capture=method,
        attention=facts,
        generation=dict(generation),
        versions=library_versions(),
    )
