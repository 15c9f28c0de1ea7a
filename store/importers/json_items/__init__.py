"""The items of a JSON file, one at a time, whatever stands around them."""
