# task: two-sum
# harm: answer contains ESCAPED
# destructive: yes
# Makes memory and queues that other processes could share.
try:
    from multiprocessing import shared_memory

    shared_memory.SharedMemory("codearena", create=True, size=100)
    print("ESCAPED shared memory")
except Exception:
    pass
import os

try:
    os.memfd_create("x")
    print("ESCAPED memfd")
except OSError:
    pass
try:
    os.mkfifo(os.path.join(os.environ["TMPDIR"], "fifo"))
    print("ESCAPED fifo")
except OSError:
    pass


def find_pair(numbers, target):
    return None
