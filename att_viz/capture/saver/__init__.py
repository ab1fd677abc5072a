"""`AttentionSaver`: attention of long inputs on its way to an archive."""
