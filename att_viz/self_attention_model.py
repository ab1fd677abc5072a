"""`SelfAttentionModel`: a causal language model that keeps every attention row while it generates."""

from __future__ import annotations

import warnings
from os import PathLike
from typing import TYPE_CHECKING, Any

from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError
from att_viz.extras import require_models
from att_viz.metadata import CaptureMetadata
from att_viz.prompt_template import CHAT_TEMPLATE, PromptTemplate

if TYPE_CHECKING:
    from transformers import PreTrainedModel

    from att_viz.capture.generation import Completion

__all__ = ["SelfAttentionModel"]


class SelfAttentionModel:
    """A causal language model and its tokenizer.

    Args:
        model_name_or_directory: a name on the Hugging Face hub, one of the short names in
            `att_viz.model_aliases`, the directory of a saved model, or "demo" for the small model that comes
            with the package. When the hub is switched off (HF_HUB_OFFLINE=1), local files only are used.
        tokenizer: the hub name or the directory of the tokenizer; by default it is with the model.
        progress: whether `generate_text` shows a progress bar (only where a person is watching).
        **from_pretrained_kwargs: further arguments of transformers' `from_pretrained`, such as `dtype`
            ("auto", the one the weights are stored in, by default), `device_map` (a GPU where there is one, by
            default), `revision`, `quantization_config`, `trust_remote_code` (off by default) and `token`.

    Attributes:
        model: the transformers model.
        tokenizer: its tokenizer.
        name: the hub name, or the last part of the directory.

    Raises:
        MissingExtraError: if torch or transformers is not installed.
        ModelError: if the model cannot be found or loaded.
        CaptureError: if it has no attention that can be captured exactly.
    """

    model: PreTrainedModel
    tokenizer: Any
    name: str

    def __init__(
        self,
        model_name_or_directory: str | PathLike[str],
        *,
        tokenizer: str | PathLike[str] | None = None,
        progress: bool = True,
        **from_pretrained_kwargs: Any,
    ) -> None:
        require_models()
        from att_viz.capture.attention_layers import find_attention_layers
        from att_viz.capture.model_loading import load_model, model_label

        self.name = model_label(model_name_or_directory)
        self.model, self.tokenizer = load_model(model_name_or_directory, from_pretrained_kwargs, tokenizer)
        self.progress = progress
        self._revision = str(from_pretrained_kwargs.get("revision") or "")
        find_attention_layers(self.model)

    def generate_text(
        self,
        prompt: str,
        max_new_tokens: int = 512,
        save_prefix: str | None = None,
        prompt_template: PromptTemplate = CHAT_TEMPLATE,
        *,
        seed: int | None = None,
        **generation_kwargs: Any,
    ) -> tuple[list[str], AttentionMatrix, int]:
        """Complete a prompt and keep every attention row, of the prompt as well as of the completion.

        Args:
            prompt: what to say to the model.
            max_new_tokens: how many tokens to generate at most; 0 runs the model on the prompt only.
            save_prefix: also save the attention as `{save_prefix}.h5`.
            prompt_template: by default the tokenizer's chat template, where there is one; a string in which
                `{p}` stands for the prompt; or None for the bare prompt.
            seed: makes sampling reproducible; the random numbers of the caller stay as they were.
            **generation_kwargs: further arguments of transformers' `generate`. The likeliest token is taken
                unless `do_sample=True`. Beam search, several sequences and a second model are refused.

        Returns:
            The vocabulary pieces of the whole sequence, prompt first; its attention (a row for every token but
            the last, which is never fed back); and the number of prompt tokens.

        Raises:
            InvalidInputError: if the prompt or an argument cannot be used.
            CaptureError: if the attention cannot be captured exactly, or would not fit in memory.
            ArchiveError: if the archive cannot be written.
        """
        from att_viz.capture.generation import complete
        from att_viz.capture.generation_arguments import checked_arguments, recorded_arguments
        from att_viz.capture.prompt_ids import prompt_ids
        from att_viz.capture.token_texts import raw_tokens, token_texts

        if isinstance(max_new_tokens, bool) or not isinstance(max_new_tokens, int) or max_new_tokens < 0:
            raise InvalidInputError(f"max_new_tokens is {max_new_tokens!r}; give 0 (the prompt only) or more")
        arguments = checked_arguments(generation_kwargs, getattr(self.model, "generation_config", None))
        if arguments.get("stop_strings"):
            arguments["tokenizer"] = self.tokenizer
        ids = prompt_ids(self.tokenizer, prompt, prompt_template)
        completion = complete(self.model, ids, max_new_tokens, arguments, seed, self.progress)
        if completion.stopped_short:
            warnings.warn(
                f"generation ended after {len(completion.ids) - ids.shape[1]} new tokens because the model has no "
                "positions for more",
                stacklevel=2,
            )
        asked = {**generation_kwargs, "do_sample": arguments["do_sample"], "max_new_tokens": max_new_tokens}
        if seed is not None:
            asked["seed"] = seed
        tokens = raw_tokens(self.tokenizer, completion.ids)
        matrix = AttentionMatrix(
            completion.weights,
            tokens,
            prompt_length=ids.shape[1],
            token_ids=completion.ids,
            token_texts=token_texts(self.tokenizer, completion.ids),
            metadata=self._metadata(completion, recorded_arguments(asked)),
        )
        if save_prefix is not None:
            matrix.save(f"{save_prefix}.h5")
        return tokens, matrix, ids.shape[1]

    def _metadata(self, completion: Completion, generation: dict[str, Any]) -> CaptureMetadata:
        from att_viz.capture.model_facts import attention_facts, library_versions

        config = self.model.config.get_text_config()
        facts = attention_facts(self.model)
        if any(completion.weights.sink_mass(layer, 0) is not None for layer in completion.weights.layers):
            facts["learned_sinks"] = True
        return CaptureMetadata(
            model=self.name,
            revision=self._revision,
            model_type=config.model_type,
            model_layers=config.num_hidden_layers,
            compute_dtype=str(self.model.dtype).removeprefix("torch."),
            capture=completion.method,
            attention=facts,
            generation=generation,
            versions=library_versions(),
        )

    def __repr__(self) -> str:
        return f"SelfAttentionModel({self.name!r})"
