# task: average-list
# Sends itself a signal and handles it.
import os
import signal

got = []
signal.signal(signal.SIGUSR1, lambda number, frame: got.append(number))


def average_list(numbers):
    signal.raise_signal(signal.SIGUSR1)
    os.kill(os.getpid(), signal.SIGUSR1)
    assert got
    return sum(numbers) / len(numbers) if numbers else 0
