# task: average-list
# Puts its output aside while it works, by copies of the descriptor.
import os
import sys


def average_list(numbers):
    sys.stdout.flush()
    kept = os.dup(1)
    try:
        os.dup2(2, 1)
        print("aside", len(numbers), flush=True)
    finally:
        os.dup2(kept, 1)
        os.close(kept)
    return sum(numbers) / len(numbers) if numbers else 0
