import re
from fractions import Fraction

NUMBER = re.compile(r"[0-9][0-9_]*(?:\.[0-9]+)?(?:[eE][0-9]+)?")


def evaluate(text: str) -> Fraction:
    """Return the exact value of an arithmetic expression."""
    tokens = re.findall(r"[0-9][0-9_]*(?:\.[0-9]+)?(?:[eE][0-9]+)?|\S", text)
    position = 0

    def peek() -> str:
        return tokens[position] if position < len(tokens) else ""

    def take() -> str:
        nonlocal position
        token = peek()
        position += 1
        return token

    def expression() -> Fraction:
        value = term()
        while peek() in ("+", "-"):
            value = value + term() if take() == "+" else value - term()
        return value

    def term() -> Fraction:
        value = factor()
        while peek() in ("*", "/"):
            value = value * factor() if take() == "*" else value / factor()
        return value

    def factor() -> Fraction:
        if peek() == "-":
            take()
            return -factor()
        base = atom()
        if peek() == "^":
            take()
            exponent = factor()
            if exponent.denominator != 1 or not 0 <= exponent <= 64:
                raise ValueError("bad exponent")
            return base ** int(exponent)
        return base

    def atom() -> Fraction:
        token = take()
        if token == "(":
            value = expression()
            if take() != ")":
                raise ValueError("missing parenthesis")
            return value
        if not NUMBER.fullmatch(token):
            raise ValueError(f"number expected, not {token!r}")
        return Fraction(token)

    result = expression()
    if position < len(tokens):
        raise ValueError(f"unexpected {peek()!r}")
    return result
