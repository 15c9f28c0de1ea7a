"""Formats in: one module each, and the registry that recognises them."""
