def grow(rng, depth, counter, least):
    counter[0] += 1
    node = {"name": f"n{counter[0]}", "value": least + rng.randint(0, 12)}
    if depth and rng.random() < 0.8:
        node["children"] = [grow(rng, depth - 1, counter, least) for _ in range(rng.randint(0, 3))]
    return node


def fresh(rng):
    if rng.random() < 0.03:
        return ({},)
    return (grow(rng, rng.randint(0, 4), [0], rng.choice([-6, -6, 2**60])),)
