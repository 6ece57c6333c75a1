DIGITS = "0123456789"


def encode(text):
    code = ""
    position = 0
    while position < len(text):
        char = text[position]
        length = 1
        while position + length < len(text) and text[position + length] == char:
            length += 1
        code += (str(length) if length > 1 else "") + ("\\" if char in DIGITS or char == "\\" else "") + char
        position += length
    return code


def decode(code):
    text = []
    length = ""
    escaped = False
    for char in code:
        if not escaped and char in DIGITS:
            if char == "0" and not length:
                raise ValueError("a length begins with 0")
            length += char
        elif not escaped and char == "\\":
            escaped = True
        else:
            text.append(char * (int(length) if length else 1))
            length, escaped = "", False
    if length or escaped:
        raise ValueError("the code ends too early")
    return "".join(text)
