def days_until_warmer(temperatures):
    n = len(temperatures)
    temperatures.extend(temperatures[:])
    waits = [0] * n
    waiting = []
    for day, temperature in enumerate(temperatures):
        while waiting and temperatures[waiting[-1]] < temperature:
            start = waiting.pop()
            if start < n:
                waits[start] = day - start
        waiting.append(day)
    return waits
