def business_days(start, end, holidays=(), weekend=(5, 6)):
    if end < start:
        return -business_days(end, start, holidays, weekend)
    days = (end - start).days
    count = sum((start.weekday() + k) % 7 not in weekend for k in range(days))
    return count - len({day for day in holidays if start <= day < end})
