# task: two-sum
# harm: answer contains STALE
# runs: 3
# Looks for marks in every place that processes of one user may share.
import os

for folder in ("/dev/shm", "/tmp", "/var/tmp", "/run/lock", "/dev/mqueue", "."):
    path = os.path.join(folder, "codearena-mark")
    try:
        if os.path.exists(path):
            print("STALE", path)
        open(path, "w").write("x")
    except OSError:
        pass


def find_pair(numbers, target):
    return None
