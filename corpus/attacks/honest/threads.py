# task: average-list
# Two threads add up a half each.
import threading


def average_list(numbers):
    halves = [0, 0]

    def add(which):
        halves[which] = sum(numbers[which::2])

    threads = [threading.Thread(target=add, args=(n,)) for n in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(halves) / len(numbers) if numbers else 0
