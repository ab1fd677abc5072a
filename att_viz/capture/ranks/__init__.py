"""Several processes that run one model together: which heads are here, and how their rows come together."""
