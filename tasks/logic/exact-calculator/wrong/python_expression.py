from fractions import Fraction
import re


def evaluate(text):
    if not re.fullmatch(r"[0-9+\-*/^(). ]+", text):
        raise ValueError("unexpected text")
    source = re.sub(r"[0-9]+(?:\.[0-9]+)?", lambda m: f"Fraction('{m.group()}')", text).replace("^", "**")
    try:
        return eval(source, {"Fraction": Fraction})
    except (SyntaxError, TypeError) as error:
        raise ValueError("bad expression") from error
