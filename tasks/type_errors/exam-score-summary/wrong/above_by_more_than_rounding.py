from collections.abc import Iterator


def read_scores(entries: list[float | str | None]) -> Iterator[float]:
    """Yield the valid scores as floats."""
    for entry in entries:
        try:
            score = float(entry)
        except (TypeError, ValueError):
            continue
        if 0 <= score <= 100:
            yield score


def summarise(entries: list[float | str | None]) -> dict:
    """Return count, mean, best, the scores above the mean and the number of skipped entries."""
    scores = list(read_scores(entries))
    mean = sum(scores) / len(scores) if scores else None
    return {
        "count": len(scores),
        "mean": mean,
        "best": max(scores, default=None),
        "above": [score for score in scores if score > mean + 1e-6],
        "skipped": len(entries) - len(scores),
    }
