"""Zotero's libraries: its database, and what it exports as RDF."""
