"""Writing an archive while its rows are being computed."""
