def days_until_warmer(temperatures):
    """Each day points to the next warmer one; a day jumps along the pointers of the days behind it."""
    n = len(temperatures)
    doubled = list(temperatures) * 2
    target = [None] * (2 * n)
    for day in range(2 * n - 2, -1, -1):
        other = day + 1
        while other is not None and doubled[other] <= doubled[day]:
            other = target[other]
        target[day] = other
    answer = []
    for day in range(n):
        answer.append(0 if target[day] is None else target[day] - day)
    return answer
