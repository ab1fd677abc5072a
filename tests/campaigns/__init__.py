"""Long campaigns as scripts: killed commands, killed writers, mutated files."""
