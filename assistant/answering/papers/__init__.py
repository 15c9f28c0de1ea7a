"""Answers about one paper: its fields, its summary, and the papers near it."""
