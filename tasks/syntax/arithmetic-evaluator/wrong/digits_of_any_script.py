import re
from fractions import Fraction


def evaluate(text):
    tokens = re.findall(r"\d+(?:\.\d+)?|\S", text)[::-1]
    value = total(tokens)
    if tokens:
        raise ValueError("text behind the end")
    return value


def total(tokens):
    value = product(tokens)
    while tokens and tokens[-1] in "+-":
        value = value + product(tokens) if tokens.pop() == "+" else value - product(tokens)
    return value


def product(tokens):
    value = signed(tokens)
    while tokens and tokens[-1] in "*/":
        value = value * signed(tokens) if tokens.pop() == "*" else value / signed(tokens)
    return value


def signed(tokens):
    token = tokens.pop() if tokens else ""
    if token == "-":
        return -signed(tokens)
    if token == "(":
        base = total(tokens)
        if not tokens or tokens.pop() != ")":
            raise ValueError("open")
    elif token[:1].isdigit():
        base = Fraction(token)
    else:
        raise ValueError("unexpected")
    if not tokens or tokens[-1] != "^":
        return base
    tokens.pop()
    exponent = signed(tokens)
    if exponent.denominator != 1 or not 0 <= exponent <= 64:
        raise ValueError("exponent")
    return base ** int(exponent)
