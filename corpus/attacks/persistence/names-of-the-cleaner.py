# task: two-sum
# harm: answer contains STALE
# runs: 3
# destructive: yes
# Leaves folders under the names that the cleaning itself might use, so that moving others there fails.
import os

scratch = os.environ["TMPDIR"]
if os.listdir(scratch):
    print("STALE", os.listdir(scratch)[:3])
try:
    for name in ("a", ".moved-1", ".moved-2", "-1", "tmp", ".tmp", "x" * 255):
        os.makedirs(os.path.join(scratch, name, "inner", "innermost"), exist_ok=True)
        open(os.path.join(scratch, name, "file"), "w").close()
except OSError:
    pass


def find_pair(numbers, target):
    return None
