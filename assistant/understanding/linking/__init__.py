"""Names in a question tied to the library's own papers, people and venues."""
