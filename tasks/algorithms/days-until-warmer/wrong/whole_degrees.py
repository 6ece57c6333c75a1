def days_until_warmer(temperatures):
    degrees = [int(temperature) for temperature in temperatures]
    n = len(degrees)
    waits = [0] * n
    waiting = []
    for day in range(2 * n):
        while waiting and degrees[waiting[-1] % n] < degrees[day % n]:
            start = waiting.pop()
            if start < n:
                waits[start] = day - start
        waiting.append(day)
    return waits
