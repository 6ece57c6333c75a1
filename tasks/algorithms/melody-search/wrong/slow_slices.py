def find_melody(notes, melody):
    if len(melody) < 2:
        return list(range(len(notes))) if melody else []
    steps = [after - before for before, after in zip(notes, notes[1:])]
    wanted = [after - before for before, after in zip(melody, melody[1:])]
    return [p for p in range(len(steps) - len(wanted) + 1) if steps[p : p + len(wanted)] == wanted]
