import re
from fractions import Fraction


def evaluate(text: str) -> Fraction:
    """Compute an arithmetic expression exactly."""
    parser = _Parser(text)
    value = parser.sum()
    parser.expect("")
    return value


class _Parser:
    def __init__(self, text):
        self.tokens = [*re.findall(r"[0-9][0-9_]*(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|\S", text), ""]
        self.position = 0

    def take(self, *choices):
        token = self.tokens[self.position]
        if token not in choices:
            return None
        self.position += 1
        return token

    def expect(self, token):
        if self.take(token) is None:
            raise ValueError(f"expected {token or 'the end'!r}")

    def sum(self):
        value = self.product()
        while operator := self.take("+", "-"):
            right = self.product()
            value = value + right if operator == "+" else value - right
        return value

    def product(self):
        value = self.signed()
        while operator := self.take("*", "/"):
            right = self.signed()
            value = value * right if operator == "*" else value / right
        return value

    def signed(self):
        if self.take("-"):
            return -self.signed()
        if self.take("+"):
            return self.signed()
        return self.power()

    def power(self):
        base = self.atom()
        if not self.take("^"):
            return base
        exponent = self.signed()
        if exponent.denominator != 1 or abs(exponent) > 64:
            raise ValueError("bad exponent")
        return base ** int(exponent)

    def atom(self):
        if self.take("("):
            value = self.sum()
            self.expect(")")
            return value
        token = self.tokens[self.position]
        if not re.match("[0-9]", token):
            raise ValueError(f"unexpected {token or 'end'!r}")
        self.position += 1
        return Fraction(token)
