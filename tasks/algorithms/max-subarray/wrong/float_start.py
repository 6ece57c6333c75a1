def max_run_sum(numbers):
    if not numbers:
        return 0
    best, ending = float("-inf"), 0.0
    for number in numbers:
        ending = max(number, ending + number)
        best = max(best, ending)
    return int(best)
