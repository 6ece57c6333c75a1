def days_until_warmer(temperatures):
    waits = []
    for day, temperature in enumerate(temperatures):
        ahead = temperatures[day + 1:] + temperatures[:day]
        waits.append(next((wait for wait, other in enumerate(ahead, 1) if other > temperature), 0))
    return waits
