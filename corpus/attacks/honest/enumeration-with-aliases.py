# task: order-status-events
# An enumeration with aliases, a method, and what is no member.
import enum


class Status(str, enum.Enum):
    _ignore_ = ["helper"]
    helper = "is no member"
    NEW = "new"
    PAID = "paid"
    SENT = SHIPPED = "shipped"
    DELIVERED = "delivered"
    RETURNED = "returned"
    CANCELED = CANCELLED = "cancelled"

    @classmethod
    def _missing_(cls, value):
        return cls.__members__.get(str(value).strip().upper())

    def after(self, event):
        return STEPS.get(event, {}).get(self)


STEPS = {
    "pay": {Status.NEW: Status.PAID},
    "ship": {Status.PAID: Status.SENT},
    "deliver": {Status.SENT: Status.DELIVERED},
    "return": {Status.DELIVERED: Status.RETURNED},
    "cancel": {Status.NEW: Status.CANCELED, Status.PAID: Status.CANCELLED},
}


def replay(events, status="new"):
    now, rejected = Status(status.strip().lower()), []
    for index, event in enumerate(event.strip().lower() for event in events):
        if event not in STEPS:
            raise ValueError(f"unknown event {event!r}")
        after = now.after(event)
        if after is None:
            rejected.append((index, event))
        now = after or now
    return {"status": now.value, "rejected": rejected, "done": not any(now in steps for steps in STEPS.values())}
