# task: two-sum
# harm: solved
# needs: files
# Fills its scratch folder with named pipes and its descriptors with open ones.
import os

folder = os.environ["TMPDIR"]
kept = []
try:
    for number in range(30_000):
        path = os.path.join(folder, str(number))
        os.mkfifo(path)
        if len(kept) < 50:
            kept.append(os.open(path, os.O_RDWR | os.O_NONBLOCK))
            os.write(kept[-1], bytes(65_536))
except OSError:
    pass


def find_pair(numbers, target):
    return None
