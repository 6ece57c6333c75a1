def fresh(rng):
    index = rng.choice([rng.randint(-1, 60), 26 * rng.randint(1, 40), rng.randint(600, 20000), rng.randint(10**18, 10**21)])
    name = "".join(rng.choice("AZBMY") for _ in range(rng.randint(0, 3)))
    return index, name, rng.choice(["", "", "$", "$", "0", "-", "a"]), str(rng.randint(0, 300))


def drive(solution, index, name, between, row):
    out = []
    for function, argument in (
        (solution.column_name, index),
        (solution.column_index, name),
        (solution.parse_cell, name + between + row),
        (solution.parse_cell, "$" + name + row + between),
    ):
        try:
            out.append(function(argument))
        except ValueError:
            out.append("ValueError")
    return out
