from fractions import Fraction


def coefficients(rng):
    top = rng.choice([1, 1, 5, 20])
    numbers = [rng.randint(-top, top) for _ in range(rng.choice([0, 1, 2, 3, 5]))]
    if rng.random() < 0.3:
        numbers = [Fraction(number, rng.choice([1, 2, 3])) for number in numbers]
    return numbers


def fresh(rng):
    return (coefficients(rng), coefficients(rng), rng.randint(-3, 3), rng.randint(-5, 5))


def exact(numbers):
    """Whether a whole number is an int or a Fraction is left open; a float stays a float."""
    return [Fraction(number) if type(number) is int else number for number in numbers]


def drive(solution, first, second, factor, x):
    p, q = solution.Polynomial(first), solution.Polynomial(second)
    results = [p + q, p - q, p * q, p * factor, p + factor, p.derivative()]
    return (
        [(exact(r.coefficients), r.degree, exact([r.value(x)]), str(r)) for r in results],
        exact(p.coefficients),
        (p + q) == (q + p),
    )
