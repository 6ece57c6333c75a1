def frame_scores(rolls):
    for pins in rolls:
        if pins < 0 or pins > 10:
            raise ValueError(f"{pins} pins")
    frames, i = [], 0
    while i < len(rolls) and len(frames) < 9:
        frame = [rolls[i]] if rolls[i] == 10 else list(rolls[i : i + 2])
        if sum(frame) > 10:
            raise ValueError("too many pins")
        frames.append((i, frame))
        i += len(frame)
    if i < len(rolls):
        last = list(rolls[i:])
        check_tenth(last)
        frames.append((i, last))
    totals, total = [], 0
    for number, (start, frame) in enumerate(frames):
        if number == 9:
            counted = frame
            certain = len(frame) == (3 if sum(frame[:2]) >= 10 else 2)
        else:
            wanted = 3 if sum(frame) == 10 else 2
            counted = rolls[start : start + wanted]
            certain = len(counted) == wanted
        if not certain:
            break
        total += sum(counted)
        totals.append(total)
    return totals


def check_tenth(rolls):
    standing = 10
    extra = 0
    for number, pins in enumerate(rolls):
        if pins > standing:
            raise ValueError("too many pins in the tenth frame")
        standing -= pins
        if number == 2 and not extra:
            raise ValueError("the game is over")
        if number > 2:
            raise ValueError("the game is over")
        if standing == 0:
            standing = 10
            if number < 2:
                extra = 1
