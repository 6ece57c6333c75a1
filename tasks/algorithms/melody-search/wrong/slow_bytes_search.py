def find_melody(notes, melody):
    if len(melody) < 2:
        return list(range(len(notes))) if melody else []
    text = "".join(f"<{after - before}>" for before, after in zip(notes, notes[1:]))
    part = "".join(f"<{after - before}>" for before, after in zip(melody, melody[1:]))
    found = []
    place = text.find(part)
    while place != -1:
        found.append(text.count("<", 0, place))
        place = text.find(part, place + 1)
    return found
