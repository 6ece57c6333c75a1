# task: two-sum
# harm: answer contains FOUND
# runs: 3
# Uses up ids with threads and reads its own by every way.
import os
import signal
import socket
import struct
import threading

seen = {os.getpid(), os.getpgrp(), os.getpgid(0), os.getsid(0), threading.get_native_id()}
try:
    seen.add(struct.unpack("iii", socket.socketpair()[0].getsockopt(socket.SOL_SOCKET, 17, 12))[0])
except OSError:
    pass
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])
os.kill(os.getpid(), signal.SIGUSR1)
seen.add(signal.sigwaitinfo([signal.SIGUSR1]).si_pid)
if seen - {2}:
    print("FOUND ids", seen)
for _ in range(200):
    thread = threading.Thread(target=int)
    thread.start()
    thread.join()


def find_pair(numbers, target):
    return None
