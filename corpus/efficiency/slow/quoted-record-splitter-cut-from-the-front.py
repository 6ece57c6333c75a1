# task: quoted-record-splitter
# Cuts each character off the front.
def split_record(line, delimiter=","):
    fields, field, quoted, was_quoted = [], "", False, False
    while line:
        char, line = line[0], line[1:]
        if quoted:
            if char != '"':
                field += char
            elif line[:1] == '"':
                field, line = field + '"', line[1:]
            else:
                quoted = False
        elif char == delimiter:
            fields.append(field)
            field, was_quoted = "", False
        elif was_quoted:
            raise ValueError("text after a quoted field")
        elif char == '"':
            if field:
                raise ValueError("quote inside a plain field")
            quoted = was_quoted = True
        else:
            field += char
    if quoted:
        raise ValueError("quoted field without an end")
    return fields + [field]
