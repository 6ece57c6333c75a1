# task: two-sum
# harm: solved
# slow: yes
# Sleeps for ever: no processor time, only wall time.
import time


def find_pair(numbers, target):
    time.sleep(10**6)
