# task: average-list
# Steps an iterator until it raises, as if there were no loops over lists.
def average_list(numbers):
    steps, total, count = iter(numbers), 0, 0
    while True:
        try:
            total += next(steps)
            count += 1
        except StopIteration:
            break
    return total / count if count else 0
