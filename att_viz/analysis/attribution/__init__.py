"""What an answer used: estimates from what is saved, and measured influence."""
