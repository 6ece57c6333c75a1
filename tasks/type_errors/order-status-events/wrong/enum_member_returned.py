from enum import Enum

WAYS = {
    ("new", "pay"): "paid", ("paid", "ship"): "shipped", ("shipped", "deliver"): "delivered",
    ("delivered", "return"): "returned", ("new", "cancel"): "cancelled", ("paid", "cancel"): "cancelled",
}


class Status(str, Enum):
    NEW, PAID, SHIPPED = "new", "paid", "shipped"
    DELIVERED, RETURNED, CANCELLED = "delivered", "returned", "cancelled"


def replay(events, status="new"):
    now = Status(status.strip().lower())
    rejected = []
    for index, event in enumerate(events):
        event = event.strip().lower()
        if event not in {known for _, known in WAYS}:
            raise ValueError("event")
        if (now.value, event) in WAYS:
            now = Status(WAYS[now.value, event])
        else:
            rejected.append((index, event))
    return {"status": now, "rejected": rejected, "done": not any(old == now.value for old, _ in WAYS)}
