"""What tests share: tiny models, random attention, opened reports, references."""
