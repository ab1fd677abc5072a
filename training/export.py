"""Exports a checkpoint in the ordinary HuggingFace format: `python -m training.export`."""

from __future__ import annotations

import argparse
import json
import os
import tempfile
from pathlib import Path

import torch
from safetensors.torch import save_file
from transformers import GenerationConfig, LlamaForCausalLM, PreTrainedTokenizerFast

from training import checkpoints
from training.model import demo_config
from training.train import DEFAULT_RUN, run_tokenizer
from training.trainer import Settings

DEMO_MODEL = Path(__file__).parent.parent / "att_viz" / "demo_model"
# A wheel should stay small enough to download without thinking.
MAX_BYTES = 8_000_000
_TIED = "lm_head.weight"


def export(model: LlamaForCausalLM, tokenizer: PreTrainedTokenizerFast, folder: Path, *, tokens: int = 0) -> int:
    """Writes all files except the card; each file appears whole or not at all.

    The weights are stored as float16 to halve the size, and the configuration says float32: so
    `from_pretrained(dtype="auto")` computes in float32 on every processor.

    Args:
        model: The trained model.
        tokenizer: Its tokenizer.
        folder: Where the files go.
        tokens: How many tokens it was trained on, noted in the weights' file.

    Returns:
        Bytes in all.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".export-") as name:
        temporary = Path(name)
        tokenizer.save_pretrained(temporary)
        _portable(temporary / "tokenizer_config.json")
        model.config.architectures = ["LlamaForCausalLM"]
        model.config.dtype = torch.float32
        model.config.save_pretrained(temporary)
        GenerationConfig(
            do_sample=False,
            bos_token_id=tokenizer.bos_token_id,
            eos_token_id=[tokenizer.eos_token_id],
            pad_token_id=tokenizer.pad_token_id,
        ).save_pretrained(temporary)
        weights = {
            key: value.detach().to(torch.float16).contiguous()
            for key, value in model.state_dict().items()
            if key != _TIED
        }
        save_file(weights, temporary / "model.safetensors", metadata={"format": "pt", "training_tokens": str(tokens)})
        for path in temporary.iterdir():
            path.chmod(0o644)
            os.replace(path, folder / path.name)
    return sum(path.stat().st_size for path in folder.iterdir() if path.is_file())


def _portable(path: Path) -> None:
    """Drops what saving notes about the place that the tokenizer was loaded from."""
    settings = json.loads(path.read_text(encoding="utf-8"))
    for key in ("name_or_path", "is_local", "local_files_only"):
        settings.pop(key, None)
    path.write_text(json.dumps(settings, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def trained_model(run: Path) -> tuple[LlamaForCausalLM, PreTrainedTokenizerFast, int]:
    """The model of a run's checkpoint, its tokenizer, and the tokens it has seen."""
    state = checkpoints.load(run / "checkpoint.pt")
    if state is None:
        raise SystemExit(f"There is no checkpoint in {run}: run  python -m training.train  first.")
    defaults = Settings()
    tokenizer = run_tokenizer(run, defaults.seed)
    config = demo_config(vocabulary_size=len(tokenizer), hidden=defaults.hidden, layers=defaults.layers)
    model = LlamaForCausalLM(config)
    model.load_state_dict(state["model"])
    return model.eval(), tokenizer, state["tokens"]


def main() -> None:
    """Reads the arguments and exports."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, default=DEFAULT_RUN, help="the training run's folder")
    parser.add_argument("--to", type=Path, default=DEMO_MODEL, help="where the model's files go")
    arguments = parser.parse_args()
    model, tokenizer, tokens = trained_model(arguments.run)
    size = export(model, tokenizer, arguments.to, tokens=tokens)
    print(f"{arguments.to}: {size / 1e6:.2f} MB, trained on {tokens / 1e6:.1f}M tokens")
    if size > MAX_BYTES:
        raise SystemExit(f"That is more than {MAX_BYTES / 1e6:.0f} MB.")


if __name__ == "__main__":
    main()
