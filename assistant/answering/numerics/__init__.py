"""The numbers of a sentence: how they are written, what they count, whose they are."""
