# task: robot-path-revisits
# Looks each place up in one long text.
def revisited(moves, start=(0, 0)):
    x, y = start
    seen, twice, again = f"({x},{y})", "", []
    for move in moves.upper():
        if move not in "UDLR":
            raise ValueError(move)
        x += (move == "R") - (move == "L")
        y += (move == "U") - (move == "D")
        place = f"({x},{y})"
        if place not in seen:
            seen += place
        elif place not in twice:
            twice += place
            again.append((x, y))
    return again
