# task: inversion-count
# Counts the greater ones before each, in C.
def overtakings(times):
    return sum(sum(map(time.__lt__, times[:place])) for place, time in enumerate(map(float, times)))
