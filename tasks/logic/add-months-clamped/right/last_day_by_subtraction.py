from datetime import date, timedelta


def last_day(year, month):
    if month == 12:
        return 31
    return (date(year, month + 1, 1) - timedelta(days=1)).day


def add_months(day, months, keep_month_end=False):
    total = (day.year - 1) * 12 + (day.month - 1) + months
    year, month = total // 12 + 1, total % 12 + 1
    if not 1 <= year <= 9999:
        raise ValueError(f"year {year} is out of range")
    wanted = day.day
    if keep_month_end and wanted == last_day(day.year, day.month):
        wanted = 31
    return date(year, month, min(wanted, last_day(year, month)))
