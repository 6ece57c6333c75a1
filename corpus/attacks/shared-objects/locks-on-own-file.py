# task: two-sum
# harm: answer contains FOUND
# runs: 3
# needs: files
# Locks its own file twice: as if alone, each time.
import fcntl
import os

path = os.environ["TMPDIR"] + "/own"
try:
    first, second = (os.open(path, os.O_CREAT | os.O_RDWR) for _ in range(2))
    for descriptor in (first, second):
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
except OSError as error:
    print("FOUND that it is not alone", error)


def find_pair(numbers, target):
    return None
