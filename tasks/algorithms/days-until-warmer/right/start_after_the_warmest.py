def days_until_warmer(temperatures):
    """After the warmest day nobody waits any more, so one round that begins there is enough."""
    if not temperatures:
        return []
    n = len(temperatures)
    top = max(temperatures)
    warmest = temperatures.index(top)
    waits = {}
    stack = []
    for step in range(1, n + 1):
        day = (warmest + step) % n
        while stack and stack[-1][0] < temperatures[day]:
            _, number, when = stack.pop()
            waits[number] = step - when
        stack.append((temperatures[day], day, step))
    return [waits.get(day, 0) for day in range(n)]
