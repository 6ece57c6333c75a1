from calendar import monthrange
from datetime import date


def add_months(day, months, keep_month_end=False):
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    year = max(1, min(year, 9999))
    last = monthrange(year, month + 1)[1]
    at_end = keep_month_end and day.day == monthrange(day.year, day.month)[1]
    return date(year, month + 1, last if at_end else min(day.day, last))
