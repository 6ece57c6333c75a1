import calendar


def month_page(year, month, first_weekday=0, marks=()):
    if not (1 <= month <= 12 and 0 <= first_weekday <= 6):
        raise ValueError(f"month {month}, weekday {first_weekday}")
    english = (
        "January,February,March,April,May,June,July,August,September,October,November,December".split(",")
    )[month - 1]
    title = "%s %d" % (english, year)
    names = "MoTuWeThFrSaSu" * 2
    lines = [
        (20 - len(title)) // 2 * " " + title,
        " ".join(names[2 * k : 2 * k + 2] for k in range(first_weekday, first_weekday + 7)),
    ]
    for week in calendar.Calendar(first_weekday).monthdayscalendar(year, month):
        cells = []
        for day in week:
            if day == 0:
                cells.append("   ")
            else:
                cells.append("%2d%s" % (day, "*" if day in set(marks) else " "))
        lines.append("".join(cells).rstrip(" "))
    return lines
