"""A field as a whole: how it stands, how it came about, who works with whom."""
