"""The parts of `benchmarks/attribution.py`: prompts, ground truth, the methods that are judged, and figures."""
