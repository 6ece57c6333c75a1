def bundles(stock):
    size = 1
    while stock:
        taken = min(size, stock)
        yield taken
        stock -= taken
        size *= 2


def best_load(capacity, goods):
    if capacity < 0:
        raise ValueError("negative capacity")
    best = [0] * (capacity + 1)
    for weight, value, stock in goods:
        for pieces in bundles(min(stock, capacity // weight)):
            load = pieces * weight
            better = [with_it + pieces * value for with_it in best[:capacity + 1 - load]]
            best[load:] = map(max, best[load:], better)
    return best[-1]
