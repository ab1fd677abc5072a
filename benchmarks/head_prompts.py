"""Prompts for att-viz fit-heads, of the families of `benchmarks/attribution.py`, as JSONL.

    python benchmarks/head_prompts.py --seed 5 --prompts 16 > prompts.jsonl
    att-viz fit-heads --model PATH --dtype float32 --prompts prompts.jsonl --max-new-tokens 24 -o heads.safetensors
    python benchmarks/attribution.py --model PATH --heads heads.safetensors

Seed 0 is that of the committed prompts, which judge what was learned: learn from another one.
"""

from __future__ import annotations

import argparse
import json
from itertools import islice

from attribution_bench.families import DEMO_FAMILIES, FAMILIES
from attribution_bench.table import SOURCE_FAMILIES
from attribution_bench.tasks import tasks


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--prompts", type=int, default=16, help="of each family")
    parser.add_argument("--demo", action="store_true", help="those that the bundled model can answer")
    arguments = parser.parse_args()
    for family in DEMO_FAMILIES if arguments.demo else FAMILIES:
        if family.name in SOURCE_FAMILIES:
            for task in islice(tasks(family, arguments.seed), arguments.prompts):
                print(json.dumps({"family": family.name, "prompt": task.message}))


if __name__ == "__main__":
    main()
