import re
from datetime import datetime

RANGES = [(0, 59), (0, 23), (1, 31), (1, 12), (0, 7)]
PART = re.compile(r"(?:\*|([0-9]+)(?:-([0-9]+))?)(?:/([0-9]+))?")


def matches(expression: str, moment: datetime) -> bool:
    """Say whether a cron expression matches a moment."""
    fields = expression.split()
    if len(fields) != len(RANGES):
        raise ValueError("five fields are needed")
    minutes, hours, days, months, weekdays = [
        _values(field, low, high) for field, (low, high) in zip(fields, RANGES)
    ]
    if moment.minute not in minutes or moment.hour not in hours or moment.month not in months:
        return False
    day_fits = moment.day in days
    weekday_fits = moment.isoweekday() in weekdays or moment.isoweekday() % 7 in weekdays
    if fields[2].startswith("*") or fields[4].startswith("*"):
        return day_fits and weekday_fits
    return day_fits or weekday_fits


def _values(field, low, high):
    values = set()
    for part in field.split(","):
        found = PART.fullmatch(part)
        if found is None:
            raise ValueError(f"bad part {part!r}")
        first, last, step = found.groups()
        start = int(first or low)
        end = int(last or (first if first and not step else high))
        if step and int(step) > high:
            raise ValueError(f"{part!r} steps too far")
        if not low <= start <= end <= high:
            raise ValueError(f"{part!r} is out of range")
        values.update(range(start, end + 1, int(step or 1)))
    return values
