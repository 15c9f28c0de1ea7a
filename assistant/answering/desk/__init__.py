"""What is about the desk itself: help, refusals, unknown names, what is kept."""
