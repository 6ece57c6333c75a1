def average_list(numbers):
    count, total = len(numbers), 0
    while numbers:
        total += numbers.pop()
    return total / count if count else 0
