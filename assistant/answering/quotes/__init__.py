"""Answers in the papers' own words: which sentences speak to a question."""
