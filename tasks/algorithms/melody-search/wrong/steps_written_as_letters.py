def find_melody(notes, melody):
    if len(melody) < 2:
        return list(range(len(notes))) if melody else []
    text = "".join(chr(200 + (b - a) % 128) for a, b in zip(notes, notes[1:]))
    part = "".join(chr(200 + (b - a) % 128) for a, b in zip(melody, melody[1:]))
    found = []
    place = text.find(part)
    while place != -1:
        found.append(place)
        place = text.find(part, place + 1)
    return found
