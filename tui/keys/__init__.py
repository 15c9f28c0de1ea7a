"""The tables of keys, by part of the app; `tui.keymap` puts them together."""
