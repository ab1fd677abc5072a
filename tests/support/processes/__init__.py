"""Commands and programs, run in processes of their own."""
