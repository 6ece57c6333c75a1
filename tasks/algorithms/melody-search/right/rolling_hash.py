MODULUS = (1 << 61) - 1
BASE = 1_000_003


def find_melody(notes, melody):
    """Two hashes may be equal by chance one time in 10^18; a slice compare settles each first find."""
    width = len(melody) - 1
    if width < 1:
        return list(range(len(notes))) if melody else []
    steps = [after - before for before, after in zip(notes, notes[1:])]
    wanted = [after - before for before, after in zip(melody, melody[1:])]
    if len(steps) < width:
        return []
    goal = current = 0
    for want, have in zip(wanted, steps):
        goal = (goal * BASE + want) % MODULUS
        current = (current * BASE + have) % MODULUS
    top = pow(BASE, width, MODULUS)
    found = [0] if current == goal else []
    for end in range(width, len(steps)):
        current = (current * BASE + steps[end] - steps[end - width] * top) % MODULUS
        if current == goal:
            found.append(end - width + 1)
    if found and steps[found[0] : found[0] + width] != wanted:
        raise AssertionError("two melodies have one hash")
    return found
