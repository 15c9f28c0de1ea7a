"""Questions for a number that papers state: found, told, or the nearest shown."""
