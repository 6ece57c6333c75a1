from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta


@dataclass(order=True)
class Deadline:
    moment: datetime
    name: str = field(compare=False)

    @classmethod
    def of(cls, name, due):
        if isinstance(due, str):
            due = datetime.fromisoformat(due) if len(due) > 10 else date(*map(int, due.split("-")))
        if not isinstance(due, datetime):
            due = datetime.combine(due + timedelta(days=1), time.min)
        return cls(due, name)

    def state(self, now):
        days, rest = divmod(self.moment - now, timedelta(days=1))
        if self.moment <= now:
            return "overdue"
        if days >= 2:
            return "%d d" % days
        return "%d h" % (24 * days + rest // timedelta(hours=1))


def overview(tasks, now):
    deadlines = sorted(Deadline.of(*task) for task in tasks)
    return [(deadline.name, deadline.state(now)) for deadline in deadlines]
