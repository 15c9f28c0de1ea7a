"""Why an answer is as it is: the place of a paper, and what keeps others out."""
