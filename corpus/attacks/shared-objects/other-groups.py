# task: two-sum
# harm: answer contains FOUND
# runs: 3
# Asks about other processes by number.
import os
import time

for number in (1, 3, 4, 5, 100, os.getpid() + 1):
    for action in (
        lambda: os.getpgid(number),
        lambda: os.getsid(number),
        lambda: os.kill(number, 0),
        lambda: os.getpriority(os.PRIO_PROCESS, number),
        lambda: os.sched_getaffinity(number),
        lambda: time.clock_gettime((~number << 3) | 2),
        lambda: os.waitpid(number, os.WNOHANG),
    ):
        try:
            print("FOUND", number, action())
        except (OSError, AttributeError, OverflowError):
            pass


def find_pair(numbers, target):
    return None
