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
import stat

try:
    os.memfd_create("x")
    print("ESCAPED memfd")
except OSError:
    pass
# A named pipe in a folder of its own reaches nobody; a device or a socket would be another thing.
for kind in (stat.S_IFCHR, stat.S_IFBLK, stat.S_IFSOCK):
    try:
        os.mknod(os.path.join(os.environ["TMPDIR"], "special"), kind | 0o666, os.makedev(1, 3))
        print("ESCAPED special file")
    except OSError:
        pass


def find_pair(numbers, target):
    return None
