"""What is known: papers on disk, how they got there, how to find them."""
