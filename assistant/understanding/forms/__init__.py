"""The forms of questions, one module each: what a question asks, and of what.

A form is a function of mask, draft and linker that says whether the question
has that form; if so it has filled the draft.
"""
