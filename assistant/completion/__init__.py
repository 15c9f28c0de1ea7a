"""What can follow as one types: the names of the library, with how many papers each.

complete(assistant, text, cursor, context) -> completions, the likeliest first
"""
