# task: run-length-codec
# An Enum of states and a generator that receives values.
import enum
import io


class State(enum.Enum):
    START = enum.auto()
    DIGITS = enum.auto()
    ESCAPE = enum.auto()


def encode(text):
    out = io.StringIO()
    place = 0
    while place < len(text):
        end = place
        while end < len(text) and text[end] == text[place]:
            end += 1
        if end - place > 1:
            out.write(str(end - place))
        if text[place] in "0123456789\\":
            out.write("\\")
        out.write(text[place])
        place = end
    return out.getvalue()


def decode(code):
    out, state, digits = [], State.START, ""
    for char in code:
        if state is State.ESCAPE:
            out.append(char * int(digits or "1"))
            state, digits = State.START, ""
        elif char == "\\":
            state = State.ESCAPE
        elif char in "0123456789":
            if char == "0" and not digits:
                raise ValueError("length begins with 0")
            state, digits = State.DIGITS, digits + char
        else:
            out.append(char * int(digits or "1"))
            state, digits = State.START, ""
    if state is not State.START:
        raise ValueError("the code breaks off")
    return "".join(out)
