from enum import Enum


class Status(Enum):
    NEW = "new"
    PAID = "paid"
    SHIPPED = "shipped"
    DELIVERED = "delivered"
    RETURNED = "returned"
    CANCELLED = "cancelled"


NEXT = {
    (Status.NEW, "pay"): Status.PAID,
    (Status.PAID, "ship"): Status.SHIPPED,
    (Status.SHIPPED, "deliver"): Status.DELIVERED,
    (Status.DELIVERED, "return"): Status.RETURNED,
    (Status.NEW, "cancel"): Status.CANCELLED,
    (Status.PAID, "cancel"): Status.CANCELLED,
}
EVENTS = {event for _, event in NEXT}


def replay(events: list[str], status: str = "new") -> dict:
    """Apply events to the status of an order."""
    current = Status(status.strip().lower())
    rejected = []
    for index, raw_event in enumerate(events):
        event = raw_event.strip().casefold().rstrip("!")
        if event not in EVENTS:
            raise ValueError(f"unknown event {event!r}")
        if (current, event) in NEXT:
            current = NEXT[current, event]
        else:
            rejected.append((index, event))
    done = not any(state is current for state, _ in NEXT)
    return {"status": current.value, "rejected": rejected, "done": done}
