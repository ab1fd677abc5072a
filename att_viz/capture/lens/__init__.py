"""Reading the residual stream of a running model as predictions."""
