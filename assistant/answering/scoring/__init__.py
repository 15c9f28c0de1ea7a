"""The one scorer: what each word asked about adds to a paper, and the vectors of
words that let it see past spelling.
"""
