def paint(picture, row, column, colour):
    lines = list(picture)
    if not (0 <= row < len(lines) and 0 <= column < len(lines[0])):
        raise IndexError("outside")
    width, old = len(lines[0]), lines[row][column]
    text = "".join(lines)
    stack = [row * width + column] if old != colour else []
    while stack:
        place = stack.pop()
        if text[place] != old:
            continue
        text = text[:place] + colour + text[place + 1 :]
        if place % width:
            stack.append(place - 1)
        if place % width < width - 1:
            stack.append(place + 1)
        stack += [near for near in (place - width, place + width) if 0 <= near < len(text)]
    return [text[start : start + width] for start in range(0, len(text), width)]
