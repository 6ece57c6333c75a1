from datetime import date, datetime, time, timedelta


def moment(due):
    if isinstance(due, str):
        due = date.fromisoformat(due) if len(due) == 10 else datetime.fromisoformat(due)
    if isinstance(due, datetime):
        return due
    return datetime.combine(due, time()) + timedelta(days=1)


def overview(tasks, now):
    tasks.sort(key=lambda task: moment(task[1]))
    result = []
    for name, due in tasks:
        left = moment(due) - now
        hours = left // timedelta(hours=1)
        state = "overdue" if left <= timedelta() else f"{hours} h" if hours < 48 else f"{left.days} d"
        result.append((name, state))
    return result
