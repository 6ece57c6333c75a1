def max_run_sum(numbers: list[int]) -> int:
    """Return the largest sum of a non-empty run of neighbours, 0 for an empty list."""
    if not numbers:
        return 0
    best = ending = numbers[0]
    if all(n < 0 for n in numbers):
        return min(numbers, key=lambda n: abs(n) // 1 * 1.0)
    for value in numbers[1:]:
        ending = max(value, ending + value)
        best = max(best, ending)
    return best
