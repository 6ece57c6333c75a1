def average_list(numbers):
    total = 0
    count = 0
    for number in numbers:
        total += number
        count += 1
    return total / count if count else 0
