import re

PATTERN = re.compile(
    r"(?P<all>\*)(?:/(?P<every>[0-9]+))?"
    r"|(?P<first>[0-9]+)(?:-(?P<last>[0-9]+))?(?:/(?P<step>[0-9]+))?"
)


class Field:
    def __init__(self, text, low, high):
        self.starred = text.startswith("*")
        self.spans = [self.read(part, low, high) for part in text.split(",")]

    @staticmethod
    def read(part, low, high):
        match = PATTERN.fullmatch(part)
        if not match:
            raise ValueError(part)
        group = match.groupdict()
        if group["all"]:
            span = (low, high, int(group["every"] or 1))
        else:
            first = int(group["first"])
            if group["last"]:
                last = int(group["last"])
            else:
                last = high if group["step"] else first
            span = (first, last, int(group["step"] or 1))
        if not low <= span[0] <= span[1] <= high or span[2] < 1:
            raise ValueError(part)
        return span

    def fits(self, *values):
        return any(value in range(first, last + 1, step) for first, last, step in self.spans for value in values)


def matches(expression, moment):
    texts = expression.split()
    if len(texts) != 5:
        raise ValueError(f"{len(texts)} fields")
    minute, hour, day, month, weekday = map(Field, texts, (0, 0, 1, 1, 0), (59, 23, 31, 12, 7))
    if not (minute.fits(moment.minute) and hour.fits(moment.hour) and month.fits(moment.month)):
        return False
    today = moment.isoweekday()
    verdicts = [day.fits(moment.day), weekday.fits(today, today % 7)]
    return all(verdicts) if day.starred or weekday.starred else any(verdicts)
