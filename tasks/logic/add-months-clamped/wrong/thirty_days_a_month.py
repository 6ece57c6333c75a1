from datetime import timedelta


def add_months(day, months, keep_month_end=False):
    return day + timedelta(days=30 * months)
