import re
from fractions import Fraction

NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?", re.ASCII)
RANK = {"+": 1, "-": 1, "*": 2, "/": 2}


def split(text):
    tokens, place = [], 0
    while place < len(text):
        if text[place].isspace():
            place += 1
        elif match := NUMBER.match(text, place):
            tokens.append(Fraction(match.group()))
            place = match.end()
        elif text[place] in "+-*/^()":
            tokens.append(text[place])
            place += 1
        else:
            raise ValueError(f"unexpected {text[place]!r}")
    return tokens[::-1]


def evaluate(text):
    tokens = split(text)
    value = binary(tokens, 1)
    if tokens:
        raise ValueError("text after the end")
    return value


def binary(tokens, rank):
    left = unary(tokens)
    while tokens and tokens[-1] in RANK and RANK[tokens[-1]] >= rank:
        sign = tokens.pop()
        right = binary(tokens, RANK[sign] + 1)
        if sign == "+":
            left += right
        elif sign == "-":
            left -= right
        elif sign == "*":
            left *= right
        else:
            left /= right
    return left


def unary(tokens):
    sign = 1
    while tokens and tokens[-1] in ("+", "-"):
        sign *= -1 if tokens.pop() == "-" else 1
    if not tokens:
        raise ValueError("an operand is missing")
    token = tokens.pop()
    if token == "(":
        value = binary(tokens, 1)
        if not tokens or tokens.pop() != ")":
            raise ValueError("a parenthesis is open")
    elif isinstance(token, Fraction):
        value = token
    else:
        raise ValueError(f"unexpected {token}")
    if tokens and tokens[-1] == "^":
        tokens.pop()
        exponent = unary(tokens)
        if exponent.denominator != 1 or not -64 <= exponent <= 64:
            raise ValueError("bad exponent")
        value = value ** exponent.numerator
    return sign * value
