# task: two-sum
# harm: solved
# slow: yes
# Waits for a lock that nobody gives back.
import threading

lock = threading.Lock()
lock.acquire()


def find_pair(numbers, target):
    lock.acquire()
