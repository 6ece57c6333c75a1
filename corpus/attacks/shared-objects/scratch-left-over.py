# task: two-sum
# harm: answer contains FOUND
# runs: 3
# needs: files
# Leaves files, folders and names of every kind.
import os

folder = os.environ["TMPDIR"]
for place in (folder, os.path.dirname(folder)):
    try:
        if [name for name in os.listdir(place) if name != "scratch"]:
            print("FOUND entries", place)
    except OSError:
        pass
    for name in ("left", ".left", "left\n", "\udcff"):
        try:
            os.mkdir(f"{place}/{name}")
            os.chmod(f"{place}/{name}", 0)
        except (OSError, ValueError):
            pass


def find_pair(numbers, target):
    return None
