"""What a model's attention is, what capturing it costs, and whether the capture is exact."""
