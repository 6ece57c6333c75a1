import operator
import re
from fractions import Fraction

BINARY = [{"+": operator.add, "-": operator.sub}, {"*": operator.mul, "/": operator.truediv}]


class Parser:
    """Makes a tree of functions without parameters; the value is computed afterwards."""

    def __init__(self, text):
        if not re.fullmatch(r"(?:\s|[-+*/^()]|[0-9]+(?:\.[0-9]+)?(?![0-9.]))*", text):
            raise ValueError("unexpected character")
        self.rest = re.findall(r"[0-9]+(?:\.[0-9]+)?|\S", text)[::-1]

    def next_is(self, *signs):
        return bool(self.rest) and self.rest[-1] in signs

    def level(self, number):
        if number == len(BINARY):
            return self.signed()
        node = self.level(number + 1)
        while self.next_is(*BINARY[number]):
            function = BINARY[number][self.rest.pop()]
            node = self.join(function, node, self.level(number + 1))
        return node

    @staticmethod
    def join(function, left, right):
        return lambda: function(left(), right())

    def signed(self):
        if self.next_is("-"):
            self.rest.pop()
            inner = self.signed()
            return lambda: -inner()
        base = self.value()
        if not self.next_is("^"):
            return base
        self.rest.pop()
        return self.join(power, base, self.signed())

    def value(self):
        token = self.rest.pop() if self.rest else ""
        if token == "(":
            node = self.level(0)
            if not self.next_is(")"):
                raise ValueError("open parenthesis")
            self.rest.pop()
            return node
        if token[:1].isdigit():
            return lambda: Fraction(token)
        raise ValueError(f"unexpected {token or 'end'}")


def power(base, exponent):
    if exponent not in range(65):
        raise ValueError(f"bad exponent {exponent}")
    return base ** exponent.numerator


def evaluate(text):
    parser = Parser(text)
    tree = parser.level(0)
    if parser.rest:
        raise ValueError(f"unexpected {parser.rest[-1]}")
    return tree()
