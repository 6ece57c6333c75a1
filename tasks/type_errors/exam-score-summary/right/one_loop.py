def score_of(entry):
    if entry is None:
        return None
    try:
        score = float(entry)
    except ValueError:
        return None
    return score if score >= 0 and score <= 100 else None


def summarise(entries):
    scores, skipped, total, best = [], 0, 0.0, None
    for entry in entries:
        score = score_of(entry)
        if score is None:
            skipped += 1
            continue
        scores.append(score)
        total += score
        if best is None or score > best:
            best = score
    result = {"count": len(scores), "mean": None, "best": best, "above": [], "skipped": skipped}
    if scores:
        result["mean"] = total / len(scores)
        result["above"] = [score for score in scores if score > result["mean"]]
    return result
