"""`SelfAttentionModel`: a model that keeps every attention row while it generates, or reads a text or a picture.

More than 300 lines because one public class documents each of its methods in full.
"""

from __future__ import annotations

import logging
import warnings
from collections.abc import Mapping
from os import PathLike
from typing import TYPE_CHECKING, Any, get_args

from att_viz.attention_matrix import AttentionMatrix
from att_viz.checked_arguments import one_of, optional_number, path_prefix, whole_number
from att_viz.errors import CaptureError, InvalidInputError
from att_viz.matrix.extent import CROSS
from att_viz.matrix.influence import InfluenceChoice
from att_viz.prompt_template import CHAT_TEMPLATE, Prompt, PromptTemplate
from att_viz.prompt_template import Completion as Answer
from att_viz.system.extras import require_models

if TYPE_CHECKING:
    from transformers import PreTrainedModel

    from att_viz.model.loading import LoadedModel

__all__ = ["SelfAttentionModel"]

_log = logging.getLogger(__name__)


class SelfAttentionModel:
    """A language model and its tokenizer: a causal one, which generates, an encoder, which reads or hears, or both.

    Or a vision encoder (ViT, CLIP, SigLIP, DINOv2 and their like) and its image processor. Which of them it is, its
    configuration says.

    Args:
        model_name_or_directory: a name on the Hugging Face hub, one of the short names in `att_viz.model_aliases`,
            the directory of a saved model or of a PEFT adapter, the path of a GGUF file, or "demo" for the small
            model that comes with the package. When the hub is switched off (HF_HUB_OFFLINE=1), local files only are
            used. Or a model that is loaded already, with its tokenizer: of transformers, quantized or changed in any
            way, within PEFT's wrapper or `torch.compile`'s, or a text-generation pipeline, which holds both.
        tokenizer: the tokenizer, or its hub name or directory; by default it is with the model. The processor, which
            holds it, where a model that is loaded hears sounds.
        processor: what makes the input of a model that sees, or its hub name or directory; by default it is with the
            model.
        progress: whether `generate_text` shows a progress bar (only where a person is watching).
        device: where to load the model: "cpu", "mps", or the number of a GPU (0, "0", "cuda:0"); by default on a GPU
            where there is one.
        **from_pretrained_kwargs: further arguments of transformers' `from_pretrained`, such as `dtype`
            ("auto", the one the weights are stored in, by default), `device_map`, `gguf_file` (a GGUF file in the
            directory or on the hub), `revision`, `quantization_config`, `trust_remote_code` (off by default) and
            `token`. Under torchrun, `tp_plan="auto"` deals each layer's heads out to the processes (tensor parallel):
            each runs the same program, and the first one (rank 0) has the rows of all heads; see docs/many-gpus.md.

    Attributes:
        model: the transformers model.
        tokenizer: its tokenizer; None for a vision encoder, and for one that hears.
        processor: what makes its input of a picture; None for a model that reads text only.
        name: the hub name, or the last part of the directory.

    Raises:
        MissingExtraError: if torch or transformers is not installed, or what reads GGUF files or adapters.
        InvalidInputError: if an argument cannot be used.
        ModelError: if the model cannot be found or loaded, or its checkpoint does not hold all of its weights.
        CaptureError: if it has no attention that can be captured exactly, or its heads cannot be dealt out evenly to
            the processes.
    """

    model: PreTrainedModel
    tokenizer: Any
    processor: Any
    name: str

    def __init__(
        self,
        model_name_or_directory: str | PathLike[str] | Any,
        tokenizer: str | PathLike[str] | Any = None,
        *,
        processor: str | PathLike[str] | Any = None,
        progress: bool = True,
        device: str | int | Any = None,
        **from_pretrained_kwargs: Any,
    ) -> None:
        require_models()
        from att_viz.capture.hooks.attention_layers import find_attention_layers
        from att_viz.capture.hooks.stacks import find_stacks
        from att_viz.capture.ranks.ranks import ranks_of
        from att_viz.model.facts import is_encoder_decoder, is_listener
        from att_viz.model.loading import model_and_tokenizer

        loaded = model_and_tokenizer(model_name_or_directory, tokenizer, device, from_pretrained_kwargs, processor)
        self.model, self.tokenizer, self.processor = loaded.model, loaded.tokenizer, loaded.processor
        self.name, self._revision = loaded.name, loaded.revision
        self.progress = progress
        self._extractor = loaded.extractor
        self._listens = is_listener(self.model.config)
        self._hears = self.tokenizer is None and self.processor is None
        self._reads_and_writes = self._listens or is_encoder_decoder(self.model.config)
        if self._reads_and_writes:
            layers = find_stacks(self.model)[CROSS].layers
        else:
            layers = find_attention_layers(self.model)[1]
        self._ranks = ranks_of(self.model, layers)
        self._keeps_rows = self._ranks is None or self._ranks.gathers
        if self.tokenizer is None and self._ranks is not None:
            raise CaptureError(
                f"{type(self.model).__name__} reads no text; the attention of such models is captured by one process "
                "only: load it without tp_plan"
            )
        if self._reads_and_writes and self._ranks is not None:
            raise CaptureError(
                f"{type(self.model).__name__} has an encoder and a decoder; the attention of such models is captured "
                "by one process only: load it without tp_plan"
            )

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Run the model as transformers does, within an `AttentionSaver` for example."""
        return self.model(*args, **kwargs)

    def generate_text(
        self,
        prompt: Prompt | None = None,
        max_new_tokens: int = 512,
        save_prefix: str | None = None,
        prompt_template: PromptTemplate = CHAT_TEMPLATE,
        *,
        audio: Any = None,
        sampling_rate: int | None = None,
        system: str | None = None,
        chat_template_kwargs: Mapping[str, Any] | None = None,
        completion: Answer | None = None,
        image: Any = None,
        seed: int | None = None,
        influence: InfluenceChoice = "off",
        **generation_kwargs: Any,
    ) -> tuple[list[str], AttentionMatrix, int]:
        """Complete a prompt and keep every attention row, of the prompt as well as of the completion.

        With an encoder and a decoder the prompt is the input, which the encoder reads, and the completion the output,
        which the decoder writes. A model that hears, such as Whisper, is given `audio` in the place of a prompt.

        Args:
            prompt: what to say to the model: a text; chat messages such as [{"role": "user", "content": "Hello"}]
                (where the last one is the assistant's, the model goes on with it); or token ids, taken as they are.
            max_new_tokens: how many tokens to generate at most; 0 runs the model on the prompt only.
            save_prefix: also save the attention as `{save_prefix}.h5`.
            prompt_template: by default the tokenizer's chat template, where there is one; a string in which
                `{p}` stands for the prompt; or None for the bare prompt.
            audio: what to write down, for a model that hears: samples, floats [samples] between -1 and 1, of one
                channel; or the path of a WAV file (of others, too, where the package soundfile is installed).
            sampling_rate: how many samples of `audio` there are in a second; a file says it itself.
            system: the system message, for a text or chat messages that go through the chat template.
            chat_template_kwargs: what the chat template is told besides, such as {"enable_thinking": False}.
            completion: what was answered, a text or token ids, where that is known: nothing is generated, and one
                forward pass computes the rows that generating it would have (teacher forcing), also for answers of a
                model behind an API. Its tokens begin where the prompt's end.
            image: a picture that belongs to the prompt, or a list of them, for a model that reads pictures among its
                text (see `encode` for what a picture can be). They stand before a text, or where it has the processor's
                own sign; in chat messages {"type": "image"} stands for each.
            seed: makes sampling reproducible; the random numbers of the caller stay as they were.
            influence: also measure what each part of the prompt did to each token of the completion, by hiding it (see
                `att_viz.analysis.measure_influence`; kept as `matrix.influence` and in the archive). "words" or
                "sentences", however long that takes; "auto" for words where that takes at most about twice as long as
                the completion did (or 5 seconds), else sentences and the words of the strongest of them, else nothing,
                and a warning is logged that says so; "off", the default here, for nothing.
            **generation_kwargs: further arguments of transformers' `generate`. The likeliest token is taken
                unless `do_sample=True`. Beam search, several sequences and a second model are refused.

        Returns:
            The vocabulary pieces of the whole sequence, prompt first; its attention (a row for every token but
            the last, which is never fed back); and the number of prompt tokens. Of a model with an encoder and a
            decoder these are the pieces of the output, an `EncoderDecoderAttention`, which holds the input's, too, and
            the number of tokens that the decoder starts with. The places of a sound are named by their time, such as
            "0.00–0.02 s".

        Raises:
            InvalidInputError: if the prompt or an argument cannot be used.
            CaptureError: if the attention cannot be captured exactly, or would not fit in memory.
            ArchiveError: if the archive cannot be written.
        """
        from att_viz.capture.completion import complete
        from att_viz.capture.encoder_decoder import answer_text
        from att_viz.capture.influence.of_completion import influence_of_completion
        from att_viz.capture.matrices import answer_matrices, completion_matrix
        from att_viz.model.completion_ids import completion_ids, decoder_start, output_ids
        from att_viz.model.facts import is_encoder
        from att_viz.model.generation_arguments import checked_arguments, recorded_arguments
        from att_viz.model.given_ids import check_vocabulary
        from att_viz.model.inputs import model_inputs
        from att_viz.model.prompt_ids import given_messages

        if self.tokenizer is None:
            does, use = ("hears", "audio=sound") if self._hears else ("reads pictures", "image=picture")
            raise InvalidInputError(f"{type(self.model).__name__} {does} and writes nothing; use encode({use})")
        if is_encoder(self.model.config):
            raise InvalidInputError(
                f"{type(self.model).__name__} is an encoder: it reads a text and continues none; use encode(text)"
            )
        max_new_tokens = whole_number(max_new_tokens, "max_new_tokens", least=0)
        influence = one_of(influence, "influence", get_args(InfluenceChoice))
        seed = optional_number(seed, "seed")
        if seed is not None and not -(2**63) <= seed < 2**64:
            raise InvalidInputError(f"seed is {seed}; give a whole number of at most 64 bits")
        file = None if save_prefix is None else f"{path_prefix(save_prefix, 'save_prefix')}.h5"
        given = None
        if completion is not None:
            if generation_kwargs or seed is not None:
                names = [*generation_kwargs, *([] if seed is None else ["seed"])]
                raise InvalidInputError(f"{', '.join(names)} cannot be used: with completion= nothing is generated")
            tokenised = output_ids if self._reads_and_writes else completion_ids
            given = check_vocabulary(self.model, tokenised(self.tokenizer, completion))
        arguments = checked_arguments(generation_kwargs, getattr(self.model, "generation_config", None))
        if arguments.get("stop_strings"):
            arguments["tokenizer"] = self.tokenizer
        if influence == "auto" and self._ranks is not None:
            _log.warning("influence is not measured: the model is shared by several processes")
            influence = "off"
        if influence != "off" and self._ranks is not None:
            raise CaptureError(
                "influence cannot be measured by several processes that share a model (tensor parallelism); leave "
                "influence out, or load the model without tp_plan"
            )
        loaded = self._loaded()
        inputs = model_inputs(
            loaded,
            prompt,
            image,
            audio,
            sampling_rate,
            prompt_template,
            system,
            chat_template_kwargs,
            shared=self._ranks is not None,
        )
        if given is not None:
            asked: dict[str, Any] = {"completion": "given"}
        else:
            asked = {**generation_kwargs, "do_sample": arguments["do_sample"], "max_new_tokens": max_new_tokens}
        if seed is not None:
            asked["seed"] = seed
        if self._reads_and_writes:
            if influence not in ("off", "auto"):
                raise InvalidInputError(
                    "influence is measured of causal language models; leave it off for an encoder and a decoder"
                )
            start = decoder_start(self.tokenizer) if self._listens else ()
            answer = answer_text(
                self.model, inputs.arguments, max_new_tokens, arguments, seed, self.progress, given, start
            )
            if answer.stopped_short:
                _warn_of_the_end(len(answer.ids) - answer.given)
            both = answer_matrices(loaded, inputs, answer, recorded_arguments(asked))
            if file is not None:
                both.save(file)
            return list(both.tokens), both, both.prompt_length
        ids, seen = inputs.arguments["input_ids"], inputs.seen
        beside = None if seen is None else seen.beside
        completed = complete(self.model, ids, max_new_tokens, arguments, seed, self.progress, given, beside)
        if completed.stopped_short:
            _warn_of_the_end(len(completed.ids) - ids.shape[1])
        messages = None if prompt is None else given_messages(prompt, system, chat_template_kwargs)
        matrix = completion_matrix(loaded, inputs, completed, recorded_arguments(asked), messages)
        matrix.influence = influence_of_completion(
            self.model,
            self.tokenizer,
            completed.ids,
            matrix.token_texts,
            ids.shape[1],
            influence,
            completed.seconds,
            self.progress,
            seen,
            matrix.both_ways,
        )
        if file is not None and self._keeps_rows:
            matrix.save(file)
        return list(matrix.tokens), matrix, matrix.prompt_length

    def encode(
        self,
        text: str | None = None,
        pair: str | None = None,
        save_prefix: str | None = None,
        *,
        image: Any = None,
        audio: Any = None,
        sampling_rate: int | None = None,
    ) -> AttentionMatrix:
        """Read a text, a pair of sentences, or a picture, or hear a sound, and keep every attention row.

        It is what encoders such as BERT do: each token looks at all others, those after it included. A causal language
        model reads the text as it would a prompt. A vision encoder reads a picture: its tokens are "[CLS]" and the
        like, where it has them, and "patch 0,0" (row, column) for each patch, in reading order. An encoder of speech
        (wav2vec 2.0, HuBERT; that of Whisper) hears a sound: its places are named by their time, "0.00–0.02 s".

        Args:
            text: what to read; the tokenizer puts its special tokens ([CLS], [SEP]) around it.
            pair: a second sentence, read together with the first, as sentence pairs are.
            save_prefix: also save the attention as `{save_prefix}.h5`.
            image: the picture for a vision encoder: one of PIL, the path of a file, or an array [height, width, 3] of
                uint8 or of floats from 0 to 1. The model's processor resizes, crops and scales it.
            audio: the sound for a model that hears; see `generate_text`.
            sampling_rate: how many samples of `audio` there are in a second; a file says it itself.

        Returns:
            The attention, a row for every token; `matrix.kind` is "encoder_self" for an encoder. Of a picture,
            `matrix.pictures` holds what the model saw, and which tokens are its patches.

        Raises:
            InvalidInputError: if the text is empty or too long for the model, the picture or the sound cannot be read,
                or the model reads another of the three.
            CaptureError: if the attention cannot be captured exactly, or would not fit in memory, or is no matrix over
                the patches of the picture.
            ArchiveError: if the archive cannot be written.
        """
        file = None if save_prefix is None else f"{path_prefix(save_prefix, 'save_prefix')}.h5"
        if self._hears or (self._listens and audio is not None):
            if audio is None or image is not None or text is not None or pair is not None:
                raise InvalidInputError(f"{type(self.model).__name__} hears a sound; use encode(audio=sound)")
            heard = self._heard(audio, sampling_rate)
            if file is not None:
                heard.save(file)
            return heard
        if audio is not None or sampling_rate is not None:
            raise InvalidInputError(f"{type(self.model).__name__} cannot hear; leave audio and sampling_rate out")
        if self.tokenizer is None:
            if image is None or text is not None or pair is not None:
                raise InvalidInputError(
                    f"{type(self.model).__name__} reads a picture and no text; use encode(image=picture)"
                )
            seen = self._seen(image)
            if file is not None:
                seen.save(file)
            return seen
        if image is not None:
            raise InvalidInputError(f"{type(self.model).__name__} reads no picture in encode; give it a text")
        if text is None:
            raise InvalidInputError("there is no text to read; use encode(text)")
        if self._reads_and_writes:
            raise InvalidInputError(
                f"{type(self.model).__name__} has an encoder and a decoder; use generate_text(text), whose result "
                "holds the attention of its encoder, too"
            )
        from att_viz.capture.encoding import encode_inputs
        from att_viz.capture.matrices import text_matrix
        from att_viz.model.inputs import text_inputs

        inputs, sentences = text_inputs(self.model, self.tokenizer, text, pair)
        encoded = encode_inputs(self.model, inputs)
        generation = {} if pair is None else {"sentences": sentences}
        matrix = text_matrix(self._loaded(), inputs["input_ids"][0].tolist(), encoded, generation)
        if file is not None and self._keeps_rows:
            matrix.save(file)
        return matrix

    def _seen(self, image: Any) -> AttentionMatrix:
        """The attention of a vision encoder to a picture."""
        from att_viz.capture.matrices import picture_matrix
        from att_viz.capture.patches import encode_image
        from att_viz.model.seeing.pictures import opened_picture
        from att_viz.model.seeing.vision import picture_inputs

        values = picture_inputs(self.processor, opened_picture(image))
        return picture_matrix(self._loaded(), values, encode_image(self.model, values))

    def _heard(self, audio: Any, sampling_rate: int | None) -> AttentionMatrix:
        """The attention of an encoder to a sound."""
        from att_viz.capture.encoding import encode_sound
        from att_viz.capture.matrices import sound_matrix
        from att_viz.encoder_decoder_attention import EncoderDecoderAttention
        from att_viz.model.sound.inputs import sound_inputs

        if self._listens:
            _, matrix, _ = self.generate_text(audio=audio, sampling_rate=sampling_rate, max_new_tokens=0)
            assert isinstance(matrix, EncoderDecoderAttention)
            return matrix.encoder
        sound = sound_inputs(self.model, self._extractor, audio, sampling_rate)
        return sound_matrix(self._loaded(), sound, encode_sound(self.model, sound.inputs))

    def _loaded(self) -> LoadedModel:
        """The model with what belongs to it, as these are now: users may have put others in their place."""
        from att_viz.model.loading import LoadedModel

        return LoadedModel(
            self.model, self.tokenizer, self.processor, self.name, self._revision, extractor=self._extractor
        )

    def __repr__(self) -> str:
        return f"SelfAttentionModel({self.name!r})"


def _warn_of_the_end(new_tokens: int) -> None:
    warnings.warn(
        f"generation ended after {new_tokens} new tokens because the model has no positions for more", stacklevel=3
    )
