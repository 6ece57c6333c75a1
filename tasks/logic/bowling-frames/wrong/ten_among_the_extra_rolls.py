from itertools import accumulate


def frame_scores(rolls: list[int]) -> list[int]:
    """Return the running totals of all frames whose score is certain."""
    if any(not 0 <= pins <= 10 for pins in rolls):
        raise ValueError("a roll takes 0 to 10 pins")
    scores = []
    start = needed = 0
    for _ in range(10):
        strike = rolls[start : start + 1] == [10]
        pins = sum(rolls[start : start + 2])
        if pins > 10 and not strike:
            raise ValueError("more than ten pins in a frame")
        needed = 3 if strike or pins == 10 else 2
        if start + needed <= len(rolls):
            scores.append(sum(rolls[start : start + needed]))
        tenth, start = start, start + (1 if strike else 2)
    extra = rolls[start:]
    if len(rolls) > tenth + needed or (len(extra) == 2 and extra[0] + extra[1] > 10 and 10 not in extra):
        raise ValueError("wrong extra rolls")
    return list(accumulate(scores))
