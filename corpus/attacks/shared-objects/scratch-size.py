# task: two-sum
# harm: answer contains FOUND
# runs: 3
# needs: files
# Makes the scratch folder large and empty again, and looks for a folder that was.
import os

folder = os.environ["TMPDIR"]
facts = os.stat(folder)
if facts.st_size > 4096 or facts.st_nlink > 2 or facts.st_blocks > 8:
    print("FOUND a size", facts.st_size, facts.st_nlink, facts.st_blocks)
try:
    for number in range(3000):
        os.close(os.open(f"{folder}/{'x' * 150}{number}", os.O_CREAT | os.O_WRONLY))
    for number in range(3000):
        os.unlink(f"{folder}/{'x' * 150}{number}")
except OSError:
    pass


def find_pair(numbers, target):
    return None
