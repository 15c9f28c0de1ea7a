"""Several papers or people side by side: what they share, and what sets them apart."""
