"""Attribution by other packages, where they are installed: FlashTrace and ContextCite.

AT2 (https://pypi.org/project/at2/) is not among them: it needs weights that are trained for each model, and there are
none for the models that are judged here.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from importlib.util import find_spec
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.attribution.scores import of_units
from attribution_bench.methods import Method, Run, Scores

__all__ = ["OTHER_PACKAGES", "installed"]

_ABLATIONS = 32
"""As many as the regression on random removals has; ContextCite's own default is 64."""


def _flashtrace(run: Run) -> Scores | None:
    """FlashTrace with its defaults, for the whole answer (https://pypi.org/project/flashtrace/)."""
    from flashtrace import FlashTrace  # type: ignore[import-not-found]

    tokenizer, case = run.model.tokenizer, run.measured.case
    prompt = tokenizer.decode(case.ids[: case.prompt_length])
    answer = tokenizer.decode(case.ids[case.prompt_length :])
    # It reads the weights of eager attention, and may leave its patches on the modules.
    model: Any = copy.deepcopy(run.model.model)
    model.set_attn_implementation("eager")
    found = FlashTrace(model, tokenizer).trace(
        prompt=prompt, target=answer, output_span=(0, case.answer_length - 1), method="flashtrace"
    )
    if len(found.scores) != case.prompt_length:
        # It tokenizes the text again, which does not always give the same tokens.
        return None
    return Scores(of_units(np.nan_to_num(np.array(found.scores, np.float64)), run.units))


def _context_cite(run: Run) -> Scores | None:
    """ContextCite with 32 ablations (https://pypi.org/project/context-cite/)."""
    from context_cite import ContextCiter  # type: ignore[import-not-found]
    from context_cite.context_partitioner import BaseContextPartitioner  # type: ignore[import-not-found]

    ids, case = list(run.measured.case.ids), run.measured.case
    prompt, answer = ids[: case.prompt_length], ids[case.prompt_length :]

    class Partitioner(BaseContextPartitioner):  # type: ignore[misc]
        num_sources = len(run.units)

        def split_context(self) -> None:
            """The units are given."""

        def get_source(self, index: int) -> str:
            return run.units[index].text

        def get_context(self, mask: NDArray[np.bool_] | None = None) -> str:
            return "".join(unit.text for place, unit in enumerate(run.units) if mask is None or mask[place])

    class Citer(ContextCiter):  # type: ignore[misc]
        """Leaves out the very tokens that the truth hides, and takes the answer that was judged."""

        _response_ids = answer

        def _get_prompt_ids(self, mask: NDArray[np.bool_] | None = None) -> list[int]:
            hidden = [] if mask is None else [unit for unit, kept in zip(run.units, mask, strict=True) if not kept]
            return [
                token
                for place, token in enumerate(prompt)
                if not any(unit.start <= place < unit.end for unit in hidden)
            ]

    partitioner = Partitioner("")
    partitioner.context = partitioner.get_context()
    citer = Citer(
        run.model.model, run.model.tokenizer, partitioner.context, "", num_ablations=_ABLATIONS, partitioner=partitioner
    )
    weights, _ = citer._get_attributions_for_ids_range(0, len(answer))
    return Scores(np.asarray(weights, np.float64), float(_ABLATIONS))


OTHER_PACKAGES: dict[str, tuple[str, Callable[[Run], Scores | None]]] = {
    "FlashTrace": ("flashtrace", _flashtrace),
    "ContextCite, 32 ablations": ("context_cite", _context_cite),
}


def installed() -> tuple[list[Method], list[str]]:
    """The methods of other packages that can be judged, and the names of those that are not installed."""
    found = {name: find_spec(package) is not None for name, (package, _) in OTHER_PACKAGES.items()}
    methods = [Method(name, OTHER_PACKAGES[name][1], None) for name, there in found.items() if there]
    return methods, [name for name, there in found.items() if not there]
