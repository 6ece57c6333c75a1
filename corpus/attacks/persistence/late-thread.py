# task: two-sum
# harm: answer contains STALE
# runs: 4
# A thread goes on writing files and output after the last answer.
import os
import threading

scratch = os.environ["TMPDIR"]
if os.listdir(scratch):
    print("STALE", os.listdir(scratch)[:3])


def write():
    number = 0
    while True:
        number += 1
        try:
            open(f"{scratch}/{number % 50}", "w").close()
        except OSError:
            pass


for _ in range(3):
    threading.Thread(target=write, daemon=True).start()


def find_pair(numbers, target):
    return None
