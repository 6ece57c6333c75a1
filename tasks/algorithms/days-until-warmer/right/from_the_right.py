def days_until_warmer(temperatures):
    n = len(temperatures)
    waits = [0] * n
    later = []
    for day in range(2 * n - 1, -1, -1):
        today = temperatures[day % n]
        while later and temperatures[later[-1] % n] <= today:
            later.pop()
        if day < n and later:
            waits[day] = later[-1] - day
        later.append(day)
    return waits
