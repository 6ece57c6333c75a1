# task: two-sum
# harm: answer contains STALE
# runs: 3
# Leaves a file in the scratch folder and looks for it in the next grading.
import os

path = os.path.join(os.environ["TMPDIR"], "marker")
if os.path.exists(path):
    print("STALE", path)
os.makedirs(path + ".d/deeper", exist_ok=True)
open(path, "w").write("x")


def find_pair(numbers, target):
    return None
