WAYS = {
    ("new", "pay"): "paid", ("paid", "ship"): "shipped", ("shipped", "deliver"): "delivered",
    ("delivered", "return"): "returned", ("new", "cancel"): "cancelled", ("paid", "cancel"): "cancelled",
}


def replay(events, status="new"):
    now = status.strip().lower()
    if now not in {"new", "paid", "shipped", "delivered", "returned", "cancelled"}:
        raise ValueError("status")
    rejected = []
    for index in range(len(events)):
        events[index] = event = events[index].strip().lower()
        if event not in {known for _, known in WAYS}:
            raise ValueError("event")
        if (now, event) in WAYS:
            now = WAYS[now, event]
        else:
            rejected.append((index, event))
    return {"status": now, "rejected": rejected, "done": not any(old == now for old, _ in WAYS)}
