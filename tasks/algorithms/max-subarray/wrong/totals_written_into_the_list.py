def max_run_sum(numbers):
    for place in range(1, len(numbers)):
        numbers[place] = max(numbers[place], numbers[place] + numbers[place - 1])
    return max(numbers, default=0)
