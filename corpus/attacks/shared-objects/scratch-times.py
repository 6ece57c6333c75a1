# task: two-sum
# harm: answer contains FOUND
# runs: 3
# needs: files
# Leaves bits in the times of the scratch folder and of the folders above.
import os

folder = os.environ["TMPDIR"]
for path in (folder, os.path.dirname(folder), "/", "/tmp", "/dev", os.getcwd()):
    try:
        facts = os.stat(path)
    except OSError:
        continue
    if facts.st_mtime_ns == 987654321987654321 or facts.st_atime_ns == 1234567890123456789:
        print("FOUND times", path)
    for times in ((1234567890123456789, 987654321987654321),):
        try:
            os.utime(path, ns=times)
        except OSError:
            pass


def find_pair(numbers, target):
    return None
