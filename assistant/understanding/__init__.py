"""Text to Parse to Plan: what a question means, by rules and the library's names."""
