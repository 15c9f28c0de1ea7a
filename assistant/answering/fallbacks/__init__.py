"""What is tried where the first answer is none: other words, other sentences."""
