# task: add-months-clamped
# needs: files
# timedelta, replace and a time zone.
import datetime
from zoneinfo import ZoneInfo

UTC = ZoneInfo("UTC")


def last_day(year, month):
    following = datetime.datetime(year + month // 12, month % 12 + 1, 1, tzinfo=UTC) if year < 9999 or month < 12 else None
    return (following - datetime.timedelta(days=1)).day if following else 31


def add_months(day, months, keep_month_end=False):
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    last = last_day(year, month)
    if keep_month_end and day.day == last_day(day.year, day.month):
        return datetime.date(year, month, last)
    return day.replace(year=year, month=month, day=min(day.day, last))
