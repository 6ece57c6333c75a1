import re

RANGES = [(0, 59), (0, 23), (1, 31), (1, 12), (0, 7)]
PART = re.compile(r"(?:\*|([0-9]+)(?:-([0-9]+))?)(?:/([0-9]+))?$")


def matches(expression, moment):
    fields = expression.split(" ")
    if len(fields) != 5:
        raise ValueError("five fields")
    minutes, hours, days, months, weekdays = [values(f, *r) for f, r in zip(fields, RANGES)]
    if moment.minute not in minutes or moment.hour not in hours or moment.month not in months:
        return False
    day = moment.day in days
    weekday = moment.isoweekday() in weekdays or moment.isoweekday() % 7 in weekdays
    return (day and weekday) if "*" in (fields[2][:1], fields[4][:1]) else (day or weekday)


def values(field, low, high):
    found = set()
    for part in field.split(","):
        match = PART.match(part)
        if match is None:
            raise ValueError(part)
        first, last, step = match.groups()
        start = int(first or low)
        end = int(last or (first if first and not step else high))
        if not low <= start <= end <= high:
            raise ValueError(part)
        found.update(range(start, end + 1, int(step or 1)))
    return found
