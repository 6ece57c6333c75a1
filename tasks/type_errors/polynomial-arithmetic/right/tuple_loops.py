import fractions


class Polynomial:
    def __init__(self, coefficients):
        self.coefficients = ()
        for number in reversed(coefficients):
            if number.__class__ is not int and number.__class__ is not fractions.Fraction:
                raise TypeError(f"bad coefficient {number!r}")
            if number != 0 or self.coefficients:
                self.coefficients = (number,) + self.coefficients

    @property
    def degree(self):
        return -1 if not self.coefficients else len(self.coefficients) - 1

    def _at(self, power):
        return self.coefficients[power] if power < len(self.coefficients) else 0

    def _combined(self, other, factor):
        if not isinstance(other, Polynomial):
            other = Polynomial((other,))
        length = max(len(self.coefficients), len(other.coefficients))
        return Polynomial([self._at(power) + factor * other._at(power) for power in range(length)])

    def __add__(self, other):
        return self._combined(other, 1)

    def __sub__(self, other):
        return self._combined(other, -1)

    def __mul__(self, other):
        if not isinstance(other, Polynomial):
            return Polynomial([number * Polynomial((other,))._at(0) for number in self.coefficients])
        result = Polynomial(())
        for power, number in enumerate(other.coefficients):
            result = result + Polynomial((0,) * power + (self * number).coefficients)
        return result

    def __eq__(self, other):
        return isinstance(other, Polynomial) and other.coefficients == self.coefficients

    def __hash__(self):
        return hash(self.coefficients)

    def value(self, x):
        total, power = 0, 1
        for number in self.coefficients:
            total += number * power
            power *= x
        return total

    def derivative(self):
        numbers = []
        for power, number in enumerate(self.coefficients):
            if power > 0:
                numbers.append(power * number)
        return Polynomial(numbers)

    def __str__(self):
        text = ""
        for power, number in enumerate(self.coefficients):
            if number == 0:
                continue
            x = "" if power == 0 else "x" if power == 1 else f"x^{power}"
            digits = "" if abs(number) == 1 and x else f"{abs(number)}"
            is_first = not any(self.coefficients[power + 1 :])
            sign = ("-" if number < 0 else "") if is_first else (" - " if number < 0 else " + ")
            text = sign + digits + x + text
        return text or "0"
