"""Answers about people, and the figures that pages report of them."""
