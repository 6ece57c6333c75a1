# task: two-sum
# harm: solved
# needs: files
# Makes its folder and everything in it unreadable.
import os

folder = os.environ["TMPDIR"]
for action in (
    lambda: os.makedirs(folder + "/a/b/c"),
    lambda: open(folder + "/a/b/c/d", "w").close(),
    lambda: os.chmod(folder + "/a/b", 0),
    lambda: os.chmod(folder + "/a", 0o111),
    lambda: os.chmod(folder, 0),
):
    try:
        action()
    except OSError:
        pass


def find_pair(numbers, target):
    return None
