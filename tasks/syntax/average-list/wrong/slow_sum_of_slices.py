def average_list(numbers):
    total, count, rest = 0, 0, numbers
    while rest:
        total += rest[0]
        count += 1
        rest = rest[1:]
    return total / count if count else 0
