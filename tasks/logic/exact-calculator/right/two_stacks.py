import operator
from fractions import Fraction

APPLY = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}
RANK = {"(": 0, "+": 1, "-": 1, "*": 2, "/": 2, "neg": 3, "pos": 3, "^": 4}


def power(base, exponent):
    if exponent.denominator != 1 or abs(exponent) > 64:
        raise ValueError("the exponent must be whole and small")
    return base ** int(exponent)


def evaluate(text):
    """Dijkstra's shunting yard; signs and the power bind what stands to their right."""
    values, waiting = [], []

    def reduce_to(rank):
        while waiting and RANK[waiting[-1]] >= rank:
            name = waiting.pop()
            if name == "neg":
                values.append(-values.pop())
            elif name != "pos":
                right, left = values.pop(), values.pop()
                values.append(power(left, right) if name == "^" else APPLY[name](left, right))

    operand = True
    place = 0
    while place < len(text):
        char = text[place]
        place += 1
        if char.isspace():
            continue
        if operand:
            if char in "0123456789":
                end = place
                while end < len(text) and text[end] in "0123456789":
                    end += 1
                if text[end : end + 1] == "." and text[end + 1 : end + 2] in tuple("0123456789"):
                    end += 2
                    while end < len(text) and text[end] in "0123456789":
                        end += 1
                values.append(Fraction(text[place - 1 : end]))
                place = end
                operand = False
            elif char == "(":
                waiting.append(char)
            elif char in "+-":
                waiting.append("neg" if char == "-" else "pos")
            else:
                raise ValueError(f"{char!r} where an operand should be")
        elif char == ")":
            reduce_to(1)
            if not waiting:
                raise ValueError("no parenthesis is open")
            waiting.pop()
        elif char == "^":
            reduce_to(5)
            waiting.append(char)
            operand = True
        elif char in APPLY:
            reduce_to(RANK[char])
            waiting.append(char)
            operand = True
        else:
            raise ValueError(f"{char!r} where an operator should be")
    if operand:
        raise ValueError("an operand is missing")
    reduce_to(1)
    if waiting:
        raise ValueError("a parenthesis is not closed")
    return values[0]
