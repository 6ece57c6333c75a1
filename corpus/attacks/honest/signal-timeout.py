# task: average-list
# Guards itself by an alarm.
import signal


def late(number, frame):
    raise TimeoutError


def average_list(numbers):
    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, 5)
    try:
        return sum(numbers) / len(numbers) if numbers else 0
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
