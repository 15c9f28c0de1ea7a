"""Results as abstracts state them: a number, its measure, what it is measured on."""
