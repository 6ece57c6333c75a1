def find_melody(notes, melody):
    if not melody:
        return []
    sign = [(b > a) - (b < a) for a, b in zip(melody, melody[1:])]
    signs = [(b > a) - (b < a) for a, b in zip(notes, notes[1:])]
    return [p for p in range(len(notes) - len(melody) + 1) if signs[p : p + len(sign)] == sign]
