"""Derived indexes: they nominate papers for words; which are shown others decide."""
