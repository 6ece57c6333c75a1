# task: two-sum
# harm: answer contains FOUND
# runs: 3
# needs: files
# Leaves named pipes with something in them, some open, and looks for those of others.
import os

folder = os.environ["TMPDIR"]
for name in os.listdir(folder):
    print("FOUND", name)
kept = []
for number in range(20):
    path = os.path.join(folder, f"pipe-{number}")
    try:
        os.mkfifo(path)
        kept.append(os.open(path, os.O_RDWR | os.O_NONBLOCK))
        os.write(kept[-1], b"left")
    except OSError:
        break


def find_pair(numbers, target):
    return None
