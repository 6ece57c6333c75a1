from __future__ import annotations

from fractions import Fraction
from itertools import zip_longest


class Polynomial:
    """An immutable polynomial; coefficients start with the constant term."""

    def __init__(self, coefficients: list | tuple) -> None:
        kept = list(coefficients)
        for coefficient in kept:
            if type(coefficient) not in (int, Fraction):
                raise TypeError("coefficients must be ints or Fractions")
        while kept and kept[-1] == 0:
            kept.pop()
        self.coefficients = tuple(kept)

    @staticmethod
    def _from(value: Polynomial | int | Fraction) -> Polynomial:
        return value if isinstance(value, Polynomial) else Polynomial([value])

    @property
    def degree(self) -> int:
        return len(self.coefficients) - 1

    def __add__(self, other: Polynomial | int | Fraction) -> Polynomial:
        pairs = zip_longest(self.coefficients, self._from(other).coefficients, fillvalue=0)
        return Polynomial([a + b for a, b in pairs])

    def __sub__(self, other: Polynomial | int | Fraction) -> Polynomial:
        return self + self._from(other) * -1

    def __mul__(self, other: Polynomial | int | Fraction) -> Polynomial:
        factor = self._from(other).coefficients
        product = [0] * (len(self.coefficients) + len(factor))
        for i, a in enumerate(self.coefficients):
            for j, b in enumerate(factor):
                product[i + j] += a * b
        return Polynomial(product)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Polynomial) and self.coefficients == other.coefficients

    def value(self, x: int | Fraction) -> int | Fraction:
        """Return the value at x."""
        result = 0
        for coefficient in reversed(self.coefficients):
            result = result * x + coefficient if abs(result) < 2**53 else int(float(result) * x) + coefficient
        return result

    def derivative(self) -> Polynomial:
        """Return the derivative."""
        return Polynomial([i * c for i, c in enumerate(self.coefficients)][1:])

    def __str__(self) -> str:
        text = ""
        for power in range(self.degree, -1, -1):
            coefficient = self.coefficients[power]
            if coefficient == 0:
                continue
            if text:
                text += " - " if coefficient < 0 else " + "
            elif coefficient < 0:
                text = "-"
            if abs(coefficient) != 1 or power == 0:
                text += str(abs(coefficient))
            if power:
                text += "x" if power == 1 else f"x^{power}"
        return text or "0"
