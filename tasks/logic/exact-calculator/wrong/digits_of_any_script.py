import re
from fractions import Fraction


def evaluate(text):
    tokens = [*re.findall(r"\d+(?:\.\d+)?|\S", text), ""][::-1]
    value = total(tokens)
    if tokens.pop():
        raise ValueError("text after the end")
    return value


def total(tokens):
    value = product(tokens)
    while tokens[-1] in ("+", "-"):
        sign = tokens.pop()
        right = product(tokens)
        value = value + right if sign == "+" else value - right
    return value


def product(tokens):
    value = signed(tokens)
    while tokens[-1] in ("*", "/"):
        sign = tokens.pop()
        right = signed(tokens)
        value = value * right if sign == "*" else value / right
    return value


def signed(tokens):
    if tokens[-1] in ("+", "-"):
        return -signed(tokens) if tokens.pop() == "-" else signed(tokens)
    token = tokens.pop()
    if token == "(":
        base = total(tokens)
        if tokens[-1] != ")":
            raise ValueError("open")
        tokens.pop()
    elif re.match(r"\d", token):
        base = Fraction(token)
    else:
        raise ValueError("unexpected")
    if tokens[-1] != "^":
        return base
    tokens.pop()
    exponent = signed(tokens)
    if exponent.denominator != 1 or abs(exponent) > 64:
        raise ValueError("exponent")
    return base ** int(exponent)
