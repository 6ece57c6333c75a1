from calendar import monthrange

MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Mo Tu We Th Fr Sa Su".split()


def month_page(year, month, first_weekday=0, marks=()):
    if not 1 <= month <= 12 or not 0 <= first_weekday <= 6:
        raise ValueError("month")
    start, length = monthrange(year, month)
    title = f"{MONTHS[month - 1]} {year}"
    cells = ["   "] * start
    cells += [f"{day:2}*" if day in marks else f"{day:2} " for day in range(1, length + 1)]
    weeks = ["".join(cells[i : i + 7]).rstrip() for i in range(0, len(cells), 7)]
    return [" " * ((20 - len(title)) // 2) + title, " ".join(DAYS[first_weekday:] + DAYS[:first_weekday]), *weeks]
