# task: two-sum
# harm: answer contains STALE
# slow: yes
# runs: 3
# destructive: yes
# Leaves folders so deep that removing them by path or by recursion fails.
import os

scratch = os.environ["TMPDIR"]
if os.listdir(scratch):
    print("STALE", len(os.listdir(scratch)))
os.chdir(scratch)
try:
    for _ in range(2_200):
        os.mkdir("d")
        os.chdir("d")
except OSError:
    pass


def find_pair(numbers, target):
    return None
