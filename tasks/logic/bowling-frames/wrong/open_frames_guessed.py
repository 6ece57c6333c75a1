from itertools import accumulate


def frame_scores(rolls):
    if any(not 0 <= pins <= 10 for pins in rolls):
        raise ValueError("pins")
    scores, start = [], 0
    while start < len(rolls) and len(scores) < 10:
        strike = rolls[start] == 10
        pins = sum(rolls[start : start + 2])
        if pins > 10 and not strike:
            raise ValueError("pins")
        scores.append(sum(rolls[start : start + (3 if strike or pins == 10 else 2)]))
        start += 1 if strike else 2
    return list(accumulate(scores))
