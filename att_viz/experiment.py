"""`Experiment`, `save_completions` and `process_saved_completions`: the whole job in one call."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from att_viz.attention_aggregation_method import AttentionAggregationMethod
from att_viz.checked_arguments import path_prefix
from att_viz.encoder_decoder_attention import opened_whole
from att_viz.errors import InvalidInputError
from att_viz.matrix.influence import InfluenceChoice
from att_viz.prompt_template import CHAT_TEMPLATE, Completion, Prompt, PromptTemplate
from att_viz.renderer import RenderConfig, Renderer
from att_viz.report.written_report import WrittenReport
from att_viz.system.progress import track

if TYPE_CHECKING:
    from att_viz.self_attention_model import SelfAttentionModel

__all__ = ["Experiment", "process_saved_completions", "save_completions"]


class Experiment:
    """A model and a renderer that work together.

    Args:
        model: the model that generates.
        renderer: the renderer that shows what the model looked at.
    """

    def __init__(self, model: SelfAttentionModel, renderer: Renderer) -> None:
        if not hasattr(model, "generate_text"):
            raise InvalidInputError(f"model is a {type(model).__name__}; give a SelfAttentionModel")
        if not isinstance(renderer, Renderer):
            raise InvalidInputError(f"renderer is a {type(renderer).__name__}; give a Renderer")
        self.model = model
        self.renderer = renderer

    def basic_experiment(
        self,
        prompt: Prompt,
        aggr_method: AttentionAggregationMethod | None = None,
        max_new_tokens: int = 512,
        save_prefix: str | None = None,
        prompt_template: PromptTemplate = CHAT_TEMPLATE,
        save_prefix_html: str = "att_viz_",
        *,
        influence: InfluenceChoice = "auto",
        spans: Mapping[str, tuple[int, int] | str] | None = None,
        **generation_kwargs: Any,
    ) -> WrittenReport:
        """Complete a prompt and write a report of the attention.

        Args:
            prompt: what to say to the model: a text, chat messages or token ids; see
                `SelfAttentionModel.generate_text`.
            aggr_method: how heads are combined, for this call; by default as the renderer does it.
            max_new_tokens: how many tokens to generate at most.
            save_prefix: also save the attention as `{save_prefix}.h5`.
            prompt_template: see `SelfAttentionModel.generate_text`.
            save_prefix_html: what the names of the report's files begin with.
            influence: what to measure of the influence of the prompt's parts on the completion, see
                `SelfAttentionModel.generate_text`; by default ("auto") as much as takes about twice as long as the
                completion.
            spans: named parts of the prompt, see `Renderer.render`.
            generation_kwargs: further arguments of `generate_text` (`system`, `chat_template_kwargs`, `completion`,
                `seed`) and of the model's `generate`.

        Returns:
            The paths of the report's files; in a notebook the report shows itself.

        Raises:
            AttVizError: if the prompt, the model or the report cannot be handled.
        """
        tokens, matrix, prompt_length = self.model.generate_text(
            prompt, max_new_tokens, save_prefix, prompt_template, influence=influence, **generation_kwargs
        )
        renderer = self.renderer
        if aggr_method is not None:
            renderer = Renderer(renderer.render_config, aggr_method)
        return renderer.render(tokens, prompt_length, matrix, save_prefix=save_prefix_html, spans=spans)

    def __repr__(self) -> str:
        return f"Experiment({self.model!r}, {self.renderer!r})"


def save_completions(
    model_name_or_directory: str | PathLike[str] | SelfAttentionModel,
    prompts: Sequence[Prompt],
    save_prefixes: Sequence[str],
    max_new_tokens: int = 512,
    prompt_template: PromptTemplate = CHAT_TEMPLATE,
    *,
    completions: Sequence[Completion | None] | None = None,
    influence: InfluenceChoice = "auto",
    **generation_kwargs: Any,
) -> list[Path]:
    """Complete prompts and save their attention, to be processed elsewhere by `process_saved_completions`.

    Args:
        model_name_or_directory: see `SelfAttentionModel`, or one that is loaded already.
        prompts: what to say to the model, each on its own: texts, chat messages or token ids.
        save_prefixes: for each prompt the path of its archive, without ".h5".
        max_new_tokens: how many tokens to generate at most.
        prompt_template: see `SelfAttentionModel.generate_text`.
        completions: for each prompt what was answered, where that is known, else None; see
            `SelfAttentionModel.generate_text`.
        influence: see `Experiment.basic_experiment`; it is kept in the archives.
        generation_kwargs: further arguments of `generate_text` and of the model's `generate`.

    Returns:
        The archives that were written.

    Raises:
        InvalidInputError: if prompts and prefixes are not equally many, or a prefix comes twice.
        AttVizError: if the model cannot be loaded or an archive cannot be written.
    """
    from att_viz.self_attention_model import SelfAttentionModel

    if any(isinstance(given, (str, Mapping)) or not isinstance(given, Sequence) for given in (prompts, save_prefixes)):
        raise InvalidInputError("prompts and save_prefixes are lists; put a single prompt in a list: [prompt]")
    if len(prompts) != len(save_prefixes):
        raise InvalidInputError(f"there are {len(prompts)} prompts but {len(save_prefixes)} save_prefixes")
    save_prefixes = [path_prefix(prefix, "an entry of save_prefixes") for prefix in save_prefixes]
    if len(set(save_prefixes)) != len(save_prefixes):
        raise InvalidInputError("a save_prefix comes twice, so that one archive would overwrite another")
    if "completion" in generation_kwargs:
        raise InvalidInputError("completion= is for one prompt; give completions=, a list with one for each")
    if completions is None:
        completions = [None] * len(prompts)
    elif isinstance(completions, str) or len(completions) != len(prompts):
        raise InvalidInputError(f"there are {len(prompts)} prompts; give completions as a list with one for each")
    model = model_name_or_directory
    if not isinstance(model, SelfAttentionModel):
        model = SelfAttentionModel(model)
    triples = zip(prompts, save_prefixes, completions, strict=True)
    for prompt, save_prefix, completion in track(triples, len(prompts), "saving completions", "prompt"):
        model.generate_text(
            prompt,
            max_new_tokens,
            save_prefix,
            prompt_template,
            completion=completion,
            influence=influence,
            **generation_kwargs,
        )
    return [_archive_path(save_prefix) for save_prefix in save_prefixes]


def process_saved_completions(
    render_config: RenderConfig,
    aggregation_method: AttentionAggregationMethod,
    save_prefixes: Sequence[str],
    prettify_tokens: bool = True,
) -> list[WrittenReport]:
    """Write reports of archives that `save_completions` saved; neither torch nor transformers is needed.

    Args:
        render_config: how files are written.
        aggregation_method: whether the heads of each layer are averaged.
        save_prefixes: what was given to `save_completions`.
        prettify_tokens: show readable text rather than vocabulary pieces.

    Returns:
        For each prefix, the paths of its report: `{save_prefix}_report.html`, or `{save_prefix}_index.html`
        and what it links to.

    Raises:
        AttVizError: if an archive cannot be read or a report cannot be written.
    """
    if isinstance(save_prefixes, (str, PathLike)) or not isinstance(save_prefixes, Sequence):
        raise InvalidInputError("save_prefixes is a list; put a single prefix in a list: [save_prefix]")
    renderer = Renderer(render_config, aggregation_method)
    reports = []
    for save_prefix in track(save_prefixes, len(save_prefixes), "processing completions", "archive"):
        with opened_whole(_archive_path(save_prefix)) as matrix:
            reports.append(
                renderer.render(
                    matrix.tokens, matrix.prompt_length, matrix, prettify_tokens, save_prefix=f"{save_prefix}_"
                )
            )
    return reports


def _archive_path(save_prefix: str) -> Path:
    return Path(f"{save_prefix}.h5")
