"""Collecting samples: one prompt after the other, so that a run can be stopped at any time and go on later."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from att_viz.collection.manifest import Manifest, SampleRecord, now
from att_viz.collection.truncation import Side, TruncatedPrompt, token_boundaries, truncate_prompt
from att_viz.errors import AttVizError, InvalidInputError
from att_viz.formats.document_pickle import write_document_pickle
from att_viz.matrix.extent import CROSS
from att_viz.matrix.influence import InfluenceChoice
from att_viz.prompt_template import CHAT_TEMPLATE, PromptTemplate
from att_viz.system.directory_lock import directory_lock
from att_viz.system.progress import progress_bar

if TYPE_CHECKING:
    from att_viz.attention_matrix import AttentionMatrix
    from att_viz.self_attention_model import SelfAttentionModel

__all__ = ["CollectionOptions", "collect_samples"]

_log = logging.getLogger(__name__)

_SUFFIXES = {"h5": ".h5", "pickle": ".pkl"}


@dataclass(frozen=True)
class CollectionOptions:
    """How samples are made.

    Attributes:
        max_length: how many tokens a prompt may have, its template included; None for any number.
        truncate: where tokens of a longer prompt are left out.
        max_new_tokens: how many tokens to generate at most.
        temperature: of sampling; 0 takes the likeliest token.
        seed: sample number i has the seed `seed + i`, whether or not the samples before it were made in the same run.
        bare_prompt: do not use the tokenizer's chat template.
        system: the system message of the chat template; None for none of ours.
        influence: what to measure of the prompt's influence on the completion, see `SelfAttentionModel.generate_text`;
            archives keep it, pickles have no place for it.
        save_attention: write a file for each sample.
        format: "h5" for archives, "pickle" for pickles of NumPy arrays.
    """

    max_length: int | None = None
    truncate: Side = "right"
    max_new_tokens: int = 20
    temperature: float = 0.0
    seed: int = 0
    bare_prompt: bool = False
    save_attention: bool = True
    format: Literal["h5", "pickle"] = "h5"
    system: str | None = None
    influence: InfluenceChoice = "off"

    def __post_init__(self) -> None:
        if self.influence != "off" and not (self.save_attention and self.format == "h5"):
            raise InvalidInputError(
                f"influence={self.influence!r} would be measured and thrown away: only archives keep it; write them "
                "(format 'h5'), or leave it off"
            )

    @property
    def template(self) -> PromptTemplate:
        """What is put around a prompt."""
        return None if self.bare_prompt else CHAT_TEMPLATE


def collect_samples(
    load_model: Callable[[], SelfAttentionModel],
    model_options: Mapping[str, Any],
    prompts: Sequence[str],
    directory: Path,
    options: CollectionOptions,
    say: Callable[[str], None],
) -> Manifest:
    """Complete prompts and save the attention of each, going on where an earlier run stopped.

    Finished samples are never made again; failed ones are tried again. The manifest is written after every sample.

    Args:
        load_model: gives the model; it is not called if there is nothing left to do.
        model_options: what determines the model, such as {"model": "demo"}; recorded, and compared with what an
            earlier run recorded.
        prompts: what to say to the model, each on its own.
        directory: where `manifest.json` and `attention_sample_0.h5` and so on are written; made if it is missing.
        options: how samples are made.
        say: is told what happens, line by line.

    Returns:
        The manifest.

    Raises:
        InvalidInputError: if the directory holds samples of other options or prompts, or files of unknown origin.
        ArchiveError: if the manifest cannot be written, or another run is at work in the directory.
        ModelError: if the model cannot be loaded.
    """
    with directory_lock(directory):
        manifest = _begun(directory, {**model_options, **asdict(options)}, list(prompts))
        _make_missing(load_model, list(prompts), manifest, options, say)
    return manifest


def _make_missing(
    load_model: Callable[[], SelfAttentionModel],
    prompts: list[str],
    manifest: Manifest,
    options: CollectionOptions,
    say: Callable[[str], None],
) -> None:
    missing = [index for index in range(len(prompts)) if not manifest.is_done(index)]
    finished = len(prompts) - len(missing)
    if finished:
        say(f"{finished} of {len(prompts)} samples are finished already.")
    if not missing:
        return
    model = load_model()
    manifest.runs.append(_run_facts(model))
    manifest.write()
    with progress_bar(len(prompts), "collecting", "sample", initial=finished) as bar:
        for index in missing:
            manifest.samples[index] = _make_sample(model, index, prompts[index], manifest, options, say)
            manifest.write()
            bar.update()


def _begun(directory: Path, options: dict[str, Any], prompts: list[str]) -> Manifest:
    manifest = Manifest.open(directory)
    if manifest is not None:
        manifest.check_same(options, prompts)
        return manifest
    if options["save_attention"]:
        for index in range(len(prompts)):
            file = directory / _file_name(index, options["format"])
            if file.exists():
                raise InvalidInputError(
                    f"{file} is there already, and no manifest.json says where it is from; "
                    "move it away or choose another directory"
                )
    return Manifest(directory, options)


def _run_facts(model: SelfAttentionModel) -> dict[str, Any]:
    from att_viz.model.facts import library_versions

    return {"started": now(), "device": str(model.model.device), "versions": library_versions()}


def _make_sample(
    model: SelfAttentionModel,
    index: int,
    prompt: str,
    manifest: Manifest,
    options: CollectionOptions,
    say: Callable[[str], None],
) -> SampleRecord:
    start = time.monotonic()
    record = SampleRecord(
        index, prompt, status="failed", run=len(manifest.runs) - 1, seed=options.seed + index, started=now()
    )
    try:
        _complete(model, record, manifest.directory, options, say)
        record.status = "done"
    except BrokenPipeError:
        # Nobody reads what `say` says any more, which is no fault of the sample.
        raise
    except Exception as error:  # noqa: BLE001
        # Whatever is wrong with one sample, running out of a GPU's memory included, the others may still work.
        _log.debug("sample %d failed", index, exc_info=True)
        record.error = str(error) if isinstance(error, AttVizError) else f"{type(error).__name__}: {error}"
        say(f"Sample {index} failed: {record.error}\n")
    record.seconds = round(time.monotonic() - start, 3)
    return record


def _complete(
    model: SelfAttentionModel,
    record: SampleRecord,
    directory: Path,
    options: CollectionOptions,
    say: Callable[[str], None],
) -> None:
    prompt = _fitting_prompt(model, record.prompt, options)
    record.input_tokens, record.whole_input_tokens = prompt.tokens, prompt.whole_tokens
    record.truncated = prompt.side
    say(f"Processing sample {record.index}, input length: {prompt}")
    sampling: dict[str, Any] = {"do_sample": True, "temperature": options.temperature} if options.temperature else {}
    _, matrix, prompt_length = model.generate_text(
        prompt.text,
        options.max_new_tokens,
        None,
        options.template,
        system=options.system,
        seed=record.seed,
        influence=options.influence,
        **sampling,
    )
    ids = [] if matrix.token_ids is None else matrix.token_ids[prompt_length:].tolist()
    record.output_tokens = len(ids)
    record.output = model.tokenizer.decode(ids, skip_special_tokens=True)
    record.layers = matrix.num_layers
    record.influence = None if matrix.influence is None else matrix.influence.level
    say(f"Generated: {_shortened(record.output)}\n")
    if options.save_attention:
        file = directory / _file_name(record.index, options.format)
        _save(matrix, file, options.format)
        record.file, record.bytes = file.name, file.stat().st_size
        say(f"Saved attention data for sample {record.index} with {record.layers} layers")


def _fitting_prompt(model: SelfAttentionModel, prompt: str, options: CollectionOptions) -> TruncatedPrompt:
    from att_viz.model.prompt_ids import prompt_ids

    def count(text: str) -> int:
        return prompt_ids(model.tokenizer, text, options.template, options.system).shape[1]

    return truncate_prompt(
        prompt, options.max_length, options.truncate, count, lambda: token_boundaries(model.tokenizer, prompt)
    )


def _save(matrix: AttentionMatrix, file: Path, file_format: str) -> None:
    if file_format == "pickle":
        if matrix.kind == CROSS:
            raise InvalidInputError(
                "a pickle of layers has no place for the three kinds of attention of an encoder and a decoder; write "
                "archives (--format h5)"
            )
        write_document_pickle(file, matrix)
    else:
        matrix.save(file)


def _file_name(index: int, file_format: str) -> str:
    return f"attention_sample_{index}{_SUFFIXES[file_format]}"


def _shortened(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= 160 else f"{one_line[:160]}…"
