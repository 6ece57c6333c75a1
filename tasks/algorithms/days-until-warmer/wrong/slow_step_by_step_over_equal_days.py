def days_until_warmer(temperatures: list[float]) -> list[int]:
    """Return for each day of the cycle the number of days until a strictly warmer one, or 0."""
    days = temperatures * 2
    waits = [0] * len(days)
    for day in range(len(days) - 1, -1, -1):
        other = day + 1
        while other < len(days):
            if days[other] > days[day]:
                waits[day] = other - day
                break
            if days[other] == days[day]:
                other += 1
            elif waits[other]:
                other += waits[other]
            else:
                break
    return waits[:len(temperatures)]
