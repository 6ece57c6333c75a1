def max_run_sum(numbers: list[int]) -> int:
    """Return the largest sum of a non-empty run of neighbours, 0 for an empty list."""
    if not numbers:
        return 0
    best = ending = numbers[0]
    for value in numbers[1:]:
        ending = max(value, ending + value) if value else 0
        best = max(best, ending)
    return best
