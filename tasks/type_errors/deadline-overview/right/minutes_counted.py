from datetime import date, datetime, timedelta


def end_of(due):
    match due:
        case str() if "T" not in due and " " not in due:
            return end_of(date.fromisoformat(due))
        case str():
            return datetime.fromisoformat(due)
        case datetime():
            return due
    return datetime(due.year, due.month, due.day) + timedelta(hours=24)


def state(seconds):
    if seconds <= 0:
        return "overdue"
    hours = int(seconds // 3600)
    return f"{hours} h" if hours < 48 else f"{hours // 24} d"


def overview(tasks, now):
    left = []
    for position, (name, due) in enumerate(tasks):
        left.append((end_of(due) - now, position, name))
    left.sort()
    return [(name, state(rest.days * 86400 + rest.seconds + (rest.microseconds > 0))) for rest, _, name in left]
