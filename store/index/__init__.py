"""Derived indexes: they nominate papers for words; what is shown is decided elsewhere."""
