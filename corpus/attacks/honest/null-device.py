# task: average-list
# needs: files
# Sends chatter to the null device.
import contextlib
import os


def average_list(numbers):
    with open(os.devnull, "w") as nowhere, contextlib.redirect_stdout(nowhere):
        print("nobody reads this")
    return sum(numbers) / len(numbers) if numbers else 0
