LIMITS = ((0, 59), (0, 23), (1, 31), (1, 12), (0, 7))
DIGITS = set("0123456789")


def number(text):
    if not text or not DIGITS.issuperset(text):
        raise ValueError(f"{text!r} is no number")
    return int(text)


def allowed(field, low, high):
    result = set()
    for part in field.split(","):
        span, slash, step_text = part.partition("/")
        step = number(step_text) if slash else 1
        if span == "*":
            first, last = low, high
        else:
            a, dash, b = span.partition("-")
            first = number(a)
            last = number(b) if dash else (high if slash else first)
        if step == 0 or first < low or last > high or first > last:
            raise ValueError(f"bad part {part!r}")
        result |= {value for value in range(low, high + 1) if first <= value <= last and (value - first) % step == 0}
    return result


def matches(expression, moment):
    fields = expression.split()
    if len(fields) != 5:
        raise ValueError("five fields, please")
    sets = [allowed(field, *limits) for field, limits in zip(fields, LIMITS)]
    weekday = moment.weekday() + 1
    minute, hour, month = (now in sets[k] for k, now in ((0, moment.minute), (1, moment.hour), (3, moment.month)))
    day = moment.day in sets[2]
    in_week = weekday in sets[4] or (weekday == 7 and 0 in sets[4])
    starred = "*" in (fields[2][0], fields[4][0])
    return minute and hour and month and ((day and in_week) if starred else (day or in_week))
