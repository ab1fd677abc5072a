"""`head_view` and `model_view` as bertviz names them (https://github.com/jessevig/bertviz), drawn by att_viz."""
