# task: drop-expired-in-place
# Turns a deque once round.
from collections import deque


def drop_expired(records, now):
    wheel, removed = deque(records), []
    for _ in range(len(wheel)):
        record = wheel.popleft()
        match record["expires"]:
            case None:
                wheel.append(record)
            case moment if moment > now:
                wheel.append(record)
            case _:
                removed.append(record["id"])
    records.clear()
    records.extend(wheel)
    return removed
