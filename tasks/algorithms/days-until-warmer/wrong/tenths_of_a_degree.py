def days_until_warmer(temperatures: list[float]) -> list[int]:
    """Return for each day of the cycle the number of days until a strictly warmer one, or 0."""
    length = len(temperatures)
    waits = [0] * length
    waiting: list[int] = []
    for day, temperature in enumerate(2 * [round(t, 1) for t in temperatures]):
        while waiting and round(temperatures[waiting[-1] % length], 1) < temperature:
            start = waiting.pop()
            if start < length:
                waits[start] = day - start
        waiting.append(day)
    return waits
