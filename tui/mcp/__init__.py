"""The library for editors and assistants: a Model Context Protocol server."""
