# task: two-sum
# harm: answer contains FOUND
# runs: 4
# needs: files
# Leaves a file under a name of its own, and looks for any: also where processes were made for other limits.
import os
import tempfile

folder = tempfile.gettempdir()
if os.listdir(folder) or os.stat(folder).st_nlink > 2:
    print("FOUND", os.listdir(folder))
open(os.path.join(folder, "left"), "w").close()
os.mkdir(os.path.join(folder, "left-folder"))


def find_pair(numbers, target):
    return None
