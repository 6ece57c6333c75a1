from datetime import timedelta


def business_days(start, end, holidays=(), weekend=(5, 6)):
    sign = 1
    if start > end:
        start, end, sign = end, start, -1
    off = frozenset(holidays)
    count = 0
    day = start
    while day < end:
        if day.weekday() not in weekend and day not in off:
            count += 1
        day += timedelta(days=1)
    return sign * count
