WAYS = {
    "new": {"pay": "paid", "cancel": "cancelled"},
    "paid": {"ship": "shipped", "cancel": "cancelled"},
    "shipped": {"deliver": "delivered"},
    "delivered": {"return": "returned"},
    "returned": {},
    "cancelled": {},
}
KNOWN = {event for ways in WAYS.values() for event in ways}


def clean(text):
    return text.strip().lower()


def replay(events, status="new"):
    now = clean(status)
    if now not in WAYS:
        raise ValueError(f"no status {now!r}")
    rejected = []
    for index in range(len(events)):
        event = clean(events[index])
        if event not in KNOWN:
            raise ValueError(f"no event {event!r}")
        following = WAYS[now].get(event)
        if following is None:
            rejected.append((index, event))
        else:
            now = following
    return {"status": now, "rejected": rejected, "done": WAYS[now] == {}}
