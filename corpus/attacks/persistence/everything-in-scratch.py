# task: two-sum
# harm: answer contains STALE
# runs: 3
# Reports whatever is in the scratch folder before it wrote anything, and leaves awkward names.
import os

scratch = os.environ["TMPDIR"]
if os.listdir(scratch):
    print("STALE", os.listdir(scratch))
for name in ("-rf", "a\nb", "\udc80", ".hidden", "x" * 250, "*"):
    try:
        os.mkdir(os.path.join(os.fsencode(scratch), os.fsencode(name)))
    except OSError:
        pass


def find_pair(numbers, target):
    return None
