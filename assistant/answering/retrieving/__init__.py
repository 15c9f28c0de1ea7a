"""From a plan to the papers it finds: filters, words, and what is loosened."""
