def find_melody(notes, melody):
    if not melody:
        return []
    if len(melody) == 1:
        return list(range(len(notes)))
    return [p for p in range(len(notes) - len(melody) + 1) if notes[p : p + len(melody)] == melody]
