"""An answer made visible: plain text, Markdown, JSON, BibTeX or textual Content.

An answer is meaning; width, markup and colour begin here. Nothing in here
imports a UI library but `content`.
"""
