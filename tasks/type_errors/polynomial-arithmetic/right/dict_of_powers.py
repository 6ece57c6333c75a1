from fractions import Fraction

NUMBERS = (int, Fraction)


def is_number(value):
    return isinstance(value, NUMBERS) and not isinstance(value, bool)


class Polynomial:
    def __init__(self, coefficients):
        if not all(is_number(coefficient) for coefficient in coefficients):
            raise TypeError("only ints and Fractions")
        length = len(coefficients)
        while length and not coefficients[length - 1]:
            length -= 1
        self._terms = {power: coefficients[power] for power in range(length) if coefficients[power]}
        self.coefficients = tuple(coefficients[:length])

    @classmethod
    def _of_terms(cls, terms):
        return cls([terms.get(power, 0) for power in range(max(terms, default=-1) + 1)])

    @staticmethod
    def _terms_of(value):
        if isinstance(value, Polynomial):
            return dict(enumerate(value.coefficients))
        if not is_number(value):
            raise TypeError(f"no polynomial: {value!r}")
        return {0: value}

    @property
    def degree(self):
        return len(self.coefficients) - 1

    def __add__(self, other):
        terms = self._terms_of(self)
        for power, coefficient in self._terms_of(other).items():
            terms[power] = terms.get(power, 0) + coefficient
        return self._of_terms(terms)

    def __neg__(self):
        return Polynomial([-coefficient for coefficient in self.coefficients])

    def __sub__(self, other):
        return self + -self._of_terms(self._terms_of(other))

    def __mul__(self, other):
        terms = {}
        for power, coefficient in self._terms_of(other).items():
            for mine, factor in enumerate(self.coefficients):
                terms[power + mine] = terms.get(power + mine, 0) + factor * coefficient
        return self._of_terms(terms)

    def __eq__(self, other):
        if type(other) is not type(self):
            return False
        return other.coefficients == self.coefficients

    __hash__ = None

    def value(self, x):
        return sum(coefficient * x**power for power, coefficient in enumerate(self.coefficients))

    def derivative(self):
        return Polynomial([power * self.coefficients[power] for power in range(1, len(self.coefficients))])

    def __str__(self):
        written = []
        for power in sorted(self._terms, reverse=True):
            coefficient = self._terms[power]
            size = abs(coefficient)
            letter = {0: "", 1: "x"}.get(power, f"x^{power}")
            written.append(("-" if coefficient < 0 else "+", ("" if size == 1 and letter else str(size)) + letter))
        if not written:
            return "0"
        (sign, first), *others = written
        return ("-" if sign == "-" else "") + first + "".join(f" {sign} {term}" for sign, term in others)
