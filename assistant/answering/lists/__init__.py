"""Answers that list, count, group or rank what meets conditions; yes and no, too."""
