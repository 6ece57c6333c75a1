from datetime import date, datetime, time, timedelta


def moment(due):
    if isinstance(due, str):
        due = date.fromisoformat(due) if len(due) == 10 else datetime.fromisoformat(due)
    if isinstance(due, datetime):
        return due
    return datetime.combine(due, time()) + timedelta(days=1)


def overview(tasks, now):
    result = []
    for name, due in sorted(((n, moment(d)) for n, d in tasks), key=lambda task: task[1]):
        left = due - now
        if left < timedelta():
            state = "overdue"
        elif left <= timedelta(hours=48):
            state = f"{left // timedelta(hours=1)} h"
        else:
            state = f"{left.days} d"
        result.append((name, state))
    return result
