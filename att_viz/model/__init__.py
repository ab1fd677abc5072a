"""Naming, loading, prompting and running a model; nothing of attention."""

from att_viz.system.extras import require_models

# Whatever is wrong with torch or transformers is said here, before the modules of this room meet it one by one.
require_models()
