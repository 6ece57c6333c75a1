def summarise(entries):
    scores = []
    for entry in entries:
        if isinstance(entry, str):
            text = entry.strip()
            if not text.replace(".", "", 1).isdigit():
                continue
            entry = float(text)
        if entry is not None and 0 <= entry <= 100:
            scores.append(float(entry))
    mean = sum(scores) / len(scores) if scores else None
    return {
        "count": len(scores),
        "mean": mean,
        "best": max(scores, default=None),
        "above": [score for score in scores if score > mean],
        "skipped": len(entries) - len(scores),
    }
