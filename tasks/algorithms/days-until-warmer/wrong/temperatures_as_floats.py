def days_until_warmer(temperatures: list[float]) -> list[int]:
    """Return for each day of the cycle the number of days until a strictly warmer one, or 0."""
    temperatures = [float(t) for t in temperatures]
    length = len(temperatures)
    waits = [0] * length
    waiting: list[int] = []
    for day, temperature in enumerate(temperatures + temperatures):
        while waiting and temperatures[waiting[-1] % length] < temperature:
            start = waiting.pop()
            if start < length:
                waits[start] = day - start
        waiting.append(day)
    return waits
