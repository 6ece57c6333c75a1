def business_days(start, end, holidays=(), weekend=(5, 6)):
    """For each working weekday: how many days of that weekday lie before a date."""
    first, last = sorted([start.toordinal(), end.toordinal()])

    def before(ordinal, weekday):
        # Day 1 of the calendar is a Monday.
        return (ordinal - 2 - weekday) // 7

    working = [weekday for weekday in range(7) if weekday not in weekend]
    total = sum(before(last, weekday) - before(first, weekday) for weekday in working)
    free = {day.toordinal() for day in holidays if day.weekday() in working}
    total -= len([day for day in free if first <= day < last])
    return total if start <= end else -total
