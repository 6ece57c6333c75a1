# task: average-list
# Adds up in a pool of threads with the interface of processes.
from multiprocessing.dummy import Pool


def average_list(numbers):
    with Pool(2) as pool:
        return sum(pool.map(sum, [numbers[::2], numbers[1::2]])) / len(numbers) if numbers else 0
