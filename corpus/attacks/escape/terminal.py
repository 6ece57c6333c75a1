# task: two-sum
# harm: answer contains ESCAPED
# destructive: yes
# Opens terminals and devices.
import os

for attempt in (lambda: os.openpty(), lambda: open("/dev/tty"), lambda: open("/dev/ptmx"), lambda: open("/dev/kmsg"), lambda: open("/dev/fuse")):
    try:
        attempt()
        print("ESCAPED")
    except OSError:
        pass


def find_pair(numbers, target):
    return None
