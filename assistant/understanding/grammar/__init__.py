"""The rules as data: words, cues and forms, with example questions. No logic here."""
