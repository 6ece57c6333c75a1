def frame_scores(rolls):
    scores, start, total = [], 0, 0
    for _ in range(10):
        if start >= len(rolls):
            break
        if rolls[start] == 10:
            need, step = 2, 1
        elif sum(rolls[start : start + 2]) == 10:
            need, step = 3, 2
        else:
            need, step = 2, 2
        if start + need > len(rolls):
            break
        total += sum(rolls[start : start + need])
        scores.append(total)
        start += step
    return scores
