# task: two-sum
# harm: answer contains STALE
# runs: 3
# destructive: yes
# Leaves links that point at nothing or at other people's files, in folders that must be opened before they can be emptied.
import os

folder = os.path.join(os.environ["TMPDIR"], "d")
if os.path.lexists(folder):
    print("STALE")
try:
    os.mkdir(folder)
    for number, goal in enumerate(("/nonexistent/x", "/etc", "..", "/", "self", os.path.dirname(os.environ["TMPDIR"]))):
        os.symlink(goal, os.path.join(folder, f"l{number}"))
except OSError:
    pass
try:
    os.chmod(folder, 0o500)
except OSError:
    pass


def find_pair(numbers, target):
    return None
