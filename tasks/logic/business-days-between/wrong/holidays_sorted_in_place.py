def business_days(start, end, holidays=(), weekend=(5, 6)):
    if end < start:
        return -business_days(end, start, holidays, weekend)
    if isinstance(holidays, list):
        holidays.sort()
        for place in range(len(holidays) - 1, 0, -1):
            if holidays[place] == holidays[place - 1]:
                del holidays[place]
    days = (end - start).days
    count = sum((start.weekday() + k) % 7 not in weekend for k in range(days))
    return count - sum(start <= day < end and day.weekday() not in weekend for day in set(holidays))
