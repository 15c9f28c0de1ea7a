"""An abstract as it is read: sentences, their parts, the names and words in them.

Nothing here knows a question or a library.
"""
