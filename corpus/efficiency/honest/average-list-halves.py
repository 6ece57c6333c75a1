# task: average-list
# Adds the halves up, and the halves of halves.
def total(numbers, start, stop):
    if stop - start == 1:
        return numbers[start]
    middle = (start + stop) // 2
    return total(numbers, start, middle) + total(numbers, middle, stop)


def average_list(numbers):
    return total(numbers, 0, len(numbers)) / len(numbers) if numbers else 0
