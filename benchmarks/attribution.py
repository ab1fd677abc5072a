"""How well methods say which part of a prompt an answer used: judged by hiding the parts.

    python benchmarks/attribution.py --model demo|PATH [--methods NAME ...] [--families NAME ...] [--threads 1]
    python benchmarks/attribution.py --model demo|PATH --measure --truth FILE [--seed 1] [--prompts 12]

The first judges every method on the prompts whose ground truth is in the repository (or in the file of --truth); the
second makes ground truth. Truth comes from transformers alone, in float32 (`attribution_bench/plain_model.py`). The
figures are

  LDS               Spearman's correlation of predicted and real log-probability of the answer over 32 random removals
                    of half of the sentences; facts, needles and passages
  over mean         the same less that of mean attention, prompt by prompt
  passages          LDS of the passages alone, whose evidence is not known beforehand
  evidence          how often the sentence that is known to hold the answer comes first
  both copies       how often both of them come first where it was given twice
  word              one answer token, one prompt word: how often the word comes first that costs the token most, of
                    all tokens that hang on a word by more than 0.7 nats
  drop              what hiding the first word costs there, as a share of the most that hiding a word costs
  passes, CPU s     for one prompt, capture not included

with 95% bootstrap intervals over prompts.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from pathlib import Path

import torch
import transformers
from attribution_bench.cases import Measured, cases, measure
from attribution_bench.families import DEMO_FAMILIES, FAMILIES
from attribution_bench.interventions import INTERVENTIONS
from attribution_bench.judging import Judgements, judge
from attribution_bench.methods import ESTIMATES, LEARNED_HEADS, learned_heads
from attribution_bench.other_packages import installed
from attribution_bench.plain_model import PlainModel
from attribution_bench.table import table
from attribution_bench.tasks import Family
from attribution_bench.truth_file import Truth, committed_truth, read_truth, write_truth

import att_viz
from att_viz import SelfAttentionModel
from att_viz.analysis import HeadWeights

OTHERS, NOT_INSTALLED = installed()
METHODS = (*ESTIMATES, *INTERVENTIONS, *OTHERS)


def main() -> None:
    arguments = _arguments()
    torch.set_num_threads(arguments.threads)
    transformers.utils.logging.set_verbosity_error()
    directory = Path(att_viz.__file__).parent / "demo_model" if arguments.model == "demo" else Path(arguments.model)
    plain = PlainModel(directory)
    if not arguments.measure:
        judge_methods(plain, directory, arguments)
    else:
        measured: list[Measured] = []
        versions = {"torch": torch.__version__, "transformers": transformers.__version__}
        for family in families(arguments):
            start = time.process_time()
            found = list(cases(plain, family, arguments.seed, arguments.prompts or family.count))
            measured += [measure(plain, case, arguments.seed, removals=family.removals) for case in found]
            print(f"{family.name}: {len(found)} prompts, {time.process_time() - start:.0f} CPU s", flush=True)
            # What is measured is kept, should the next family be interrupted.
            write_truth(
                arguments.truth, Truth(directory.name, plain.sha256(), arguments.seed, tuple(measured), versions)
            )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", required=True, help='a folder of HuggingFace files, or "demo"')
    parser.add_argument("--measure", action="store_true", help="make ground truth instead of judging by it")
    parser.add_argument("--truth", type=Path, help="the file of the ground truth; by default the one in the repository")
    parser.add_argument("--seed", type=int, default=0, help="with --measure: of the prompts; 0 is the repository's")
    parser.add_argument("--prompts", type=int, help="with --measure: how many of each family")
    parser.add_argument("--families", nargs="+", help="only these")
    parser.add_argument(
        "--methods", nargs="+", choices=[*(one.name for one in METHODS), LEARNED_HEADS], help="only these"
    )
    parser.add_argument("--heads", type=Path, help="also judge head weights that att-viz fit-heads wrote")
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    if arguments.measure and arguments.truth is None:
        parser.error("--measure needs --truth FILE")
    return arguments


def judge_methods(plain: PlainModel, directory: Path, arguments: argparse.Namespace) -> None:
    """Judge methods by the ground truth of a file or of the repository, and print the table."""
    sha256 = plain.sha256()
    truth = read_truth(arguments.truth or committed_truth(sha256))
    if truth.sha256 != sha256:
        raise SystemExit(f"{arguments.truth} holds the ground truth of other weights ({truth.model}, {truth.sha256})")
    chosen = [one for one in truth.measured if not arguments.families or one.case.family in arguments.families]
    known = METHODS if arguments.heads is None else (*METHODS, learned_heads(HeadWeights.open(arguments.heads)))
    methods = [one for one in known if not arguments.methods or one.name in arguments.methods]
    counts = ", ".join(f"{name} {count}" for name, count in Counter(one.case.family for one in chosen).items())
    start, wall = time.process_time(), time.perf_counter()
    model = SelfAttentionModel(directory, dtype=torch.float32, progress=False)
    print(f"{truth.model}, float32, seed {truth.seed}; prompts: {counts}; weights {sha256[:12]}\n")
    print("\n".join(table(Judgements(judge(model, chosen, methods)))))
    print(
        f"\n{time.process_time() - start:.0f} CPU s, {time.perf_counter() - wall:.0f} s, {arguments.threads} thread(s)"
    )


def families(arguments: argparse.Namespace) -> list[Family]:
    """The families that were asked for."""
    known = DEMO_FAMILIES if arguments.model == "demo" else FAMILIES
    return [family for family in known if not arguments.families or family.name in arguments.families]


if __name__ == "__main__":
    main()
