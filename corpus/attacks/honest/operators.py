# task: polynomial-arithmetic
# Reflected operators, __new__, __init_subclass__, total_ordering and a frozen dataclass.
from dataclasses import dataclass
from fractions import Fraction
from functools import total_ordering


@total_ordering
@dataclass(frozen=True, init=False, eq=False)
class Polynomial:
    coefficients: tuple

    def __init__(self, coefficients):
        kept = list(coefficients)
        if any(type(c) is not int and not isinstance(c, Fraction) for c in kept):
            raise TypeError("ints and Fractions only")
        while kept and not kept[-1]:
            del kept[-1]
        object.__setattr__(self, "coefficients", tuple(kept))

    @classmethod
    def of(cls, value):
        return value if isinstance(value, cls) else cls((value,))

    @property
    def degree(self):
        return len(self.coefficients) - 1

    def __getitem__(self, power):
        return self.coefficients[power] if power < len(self.coefficients) else 0

    def __add__(self, other):
        other = self.of(other)
        return Polynomial([self[i] + other[i] for i in range(max(self.degree, other.degree) + 1)])

    __radd__ = __add__

    def __neg__(self):
        return Polynomial([-c for c in self.coefficients])

    def __sub__(self, other):
        return self + -self.of(other)

    def __mul__(self, other):
        other = self.of(other)
        result = Polynomial(())
        for i, a in enumerate(self.coefficients):
            result = result + Polynomial([0] * i + [a * b for b in other.coefficients])
        return result

    __rmul__ = __mul__

    def __eq__(self, other):
        return isinstance(other, Polynomial) and self.coefficients == other.coefficients

    def __lt__(self, other):
        return self.degree < other.degree

    __hash__ = None

    def value(self, x):
        return sum((c * x**i for i, c in enumerate(self.coefficients)), 0)

    def derivative(self):
        return Polynomial([i * c for i, c in enumerate(self.coefficients)][1:])

    def __str__(self):
        parts = []
        for power in range(self.degree, -1, -1):
            c = self.coefficients[power]
            if not c:
                continue
            body = "" if abs(c) == 1 and power else str(abs(c))
            body += {0: "", 1: "x"}.get(power, f"x^{power}")
            sign = "-" if c < 0 else "+"
            parts.append((sign if sign == "-" else "") + body if not parts else f" {sign} {body}")
        return "".join(parts) or "0"
