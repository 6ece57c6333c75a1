# task: two-sum
# harm: answer contains FOUND
# runs: 3
# needs: files
# Changes the mode of the scratch folder and of what is above.
import os

folder = os.environ["TMPDIR"]
for path in (folder, os.path.dirname(folder), os.getcwd(), "/dev/null"):
    try:
        if os.stat(path).st_mode & 0o7000:
            print("FOUND a mode", path)
        os.chmod(path, 0o7711)
    except OSError:
        pass


def find_pair(numbers, target):
    return None
