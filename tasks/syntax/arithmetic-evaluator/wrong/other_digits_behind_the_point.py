from fractions import Fraction

RANK = {"+": 1, "-": 1, "*": 2, "/": 2, "neg": 3, "^": 4}


def tokens_of(text):
    tokens, place = [], 0
    while place < len(text):
        char = text[place]
        if char in "0123456789":
            end = place
            while end < len(text) and text[end] in "0123456789":
                end += 1
            if text[end : end + 1] == ".":
                start_of_part = end + 1
                end = start_of_part
                while end < len(text) and text[end].isdigit():
                    end += 1
                if end == start_of_part:
                    raise ValueError("digits are missing behind the point")
            tokens.append(Fraction(text[place:end]))
            place = end
            continue
        if char in "+-*/^()":
            tokens.append(char)
        elif not char.isspace():
            raise ValueError(f"unexpected {char!r}")
        place += 1
    return tokens


def apply(sign, values):
    right = values.pop()
    if sign == "neg":
        values.append(-right)
        return
    left = values.pop()
    if sign == "+":
        values.append(left + right)
    elif sign == "-":
        values.append(left - right)
    elif sign == "*":
        values.append(left * right)
    elif sign == "/":
        values.append(left / right)
    else:
        if right.denominator != 1 or right < 0 or right > 64:
            raise ValueError("bad exponent")
        values.append(left ** int(right))


def evaluate(text):
    values, signs = [], []
    wants_value = True
    for token in tokens_of(text):
        if wants_value:
            if isinstance(token, Fraction):
                values.append(token)
                wants_value = False
            elif token == "(":
                signs.append(token)
            elif token == "-":
                signs.append("neg")
            else:
                raise ValueError(f"a value is missing before {token}")
        elif isinstance(token, Fraction) or token == "(":
            raise ValueError("an operator is missing")
        elif token == ")":
            while signs and signs[-1] != "(":
                apply(signs.pop(), values)
            if not signs:
                raise ValueError("a parenthesis is closed that was not open")
            signs.pop()
        else:
            while signs and signs[-1] != "(" and token != "^" and RANK[signs[-1]] >= RANK[token]:
                apply(signs.pop(), values)
            signs.append(token)
            wants_value = True
    if wants_value:
        raise ValueError("a value is missing at the end")
    while signs:
        if signs[-1] == "(":
            raise ValueError("a parenthesis is open")
        apply(signs.pop(), values)
    return values[0]
