# task: two-sum
# harm: answer contains STALE
# runs: 3
# destructive: yes
# Takes every right from the scratch folder and from what is in it.
import os

scratch = os.environ["TMPDIR"]
if os.path.exists(os.path.join(scratch, "d")):
    print("STALE")
try:
    os.mkdir(os.path.join(scratch, "d"))
    open(os.path.join(scratch, "d", "f"), "w").close()
    os.chmod(os.path.join(scratch, "d", "f"), 0)
    os.chmod(os.path.join(scratch, "d"), 0)
    os.chmod(scratch, 0)
except OSError:
    pass


def find_pair(numbers, target):
    return None
