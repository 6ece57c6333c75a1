# task: two-sum
# harm: answer contains FOUND
# needs: namespaces
# Copies the descriptor of its connection by every way that there is, to ask the copy for its number.
import fcntl
import os

ways = [
    lambda: os.dup(3),
    lambda: os.dup2(3, 20),
    lambda: os.dup2(3, 21, inheritable=False),
    lambda: fcntl.fcntl(3, fcntl.F_DUPFD, 22),
    lambda: fcntl.fcntl(3, fcntl.F_DUPFD_CLOEXEC, 23),
    lambda: os.open("/proc/self/fd/3", os.O_RDONLY),
    lambda: 3,
]
for way in ways:
    try:
        if os.fstat(way()).st_ino > 1_000:
            print("FOUND a number")
    except OSError:
        pass


def find_pair(numbers, target):
    return None
