def is_month_end(day):
    try:
        day.replace(day=day.day + 1)
    except ValueError:
        return True
    return False


def add_months(day, months, keep_month_end=False):
    year, month = day.year, day.month + months
    while month > 12:
        year, month = year + 1, month - 12
    while month < 1:
        year, month = year - 1, month + 12
    first = day.replace(year=year, month=month, day=1)
    number = 31 if keep_month_end and is_month_end(day) else day.day
    while True:
        try:
            return first.replace(day=number)
        except ValueError:
            number -= 1
