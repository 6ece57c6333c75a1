def summarise(entries):
    count = len(entries)
    for place in range(count - 1, -1, -1):
        try:
            entries[place] = float(entries[place])
        except (TypeError, ValueError):
            del entries[place]
            continue
        if not 0 <= entries[place] <= 100:
            del entries[place]
    mean = sum(entries) / len(entries) if entries else None
    return {
        "count": len(entries),
        "mean": mean,
        "best": max(entries, default=None),
        "above": [score for score in entries if score > mean],
        "skipped": count - len(entries),
    }
