from datetime import date, timedelta

WEEKDAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
NAMES = {
    1: "January", 2: "February", 3: "March", 4: "April", 5: "May", 6: "June",
    7: "July", 8: "August", 9: "September", 10: "October", 11: "November", 12: "December",
}


def month_page(year, month, first_weekday=0, marks=()):
    if month not in NAMES or first_weekday not in range(7):
        raise ValueError("no such month or weekday")
    heading = f"{NAMES[month]} {year}"
    order = [(first_weekday + k) % 7 for k in range(7)]
    page = [" " * ((20 - len(heading)) // 2) + heading, " ".join(WEEKDAYS[k] for k in order)]
    day = date(year, month, 1)
    line = "   " * order.index(day.weekday())
    while day.month == month:
        line += str(day.day).rjust(2) + ("*" if day.day in marks else " ")
        if day.weekday() == order[-1]:
            page.append(line.rstrip())
            line = ""
        if day == date.max:
            break
        day += timedelta(days=1)
    if line:
        page.append(line.rstrip())
    return page
