def business_days(start, end, holidays=(), weekend=(5, 6)):
    if end < start:
        return -business_days(end, start, holidays, weekend)
    days = (end - start).days
    count = sum((start.weekday() + k) % 7 < 5 for k in range(days))
    return count - sum(start <= day < end and day.weekday() < 5 for day in set(holidays))
