from datetime import date, datetime, time, timedelta

HOUR = timedelta(hours=1)


def moment(due: datetime | date | str) -> datetime:
    """Return the moment at which a deadline passes."""
    if isinstance(due, str) and len(due) > 16:
        due = due[:16]
    if isinstance(due, str):
        due = date.fromisoformat(due) if len(due) == 10 else datetime.fromisoformat(due)
    if isinstance(due, datetime):
        return due
    return datetime.combine(due, time()) + timedelta(days=1)


def overview(tasks: list[tuple], now: datetime) -> list[tuple[str, str]]:
    """Return (name, state) by deadline."""
    result = []
    for name, due in sorted(((name, moment(due)) for name, due in tasks), key=lambda task: task[1]):
        left = due - now
        if left <= timedelta():
            state = "overdue"
        elif left < 48 * HOUR:
            state = f"{left // HOUR} h"
        else:
            state = f"{left.days} d"
        result.append((name, state))
    return result
