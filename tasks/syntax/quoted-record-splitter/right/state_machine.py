def split_record(line, delimiter=","):
    fields = []
    field = []
    state = "start"
    for char in line:
        if state == "quoted":
            if char == '"':
                state = "quote"
            else:
                field.append(char)
        elif char == delimiter:
            fields.append("".join(field))
            field = []
            state = "start"
        elif char == '"':
            if state == "start":
                state = "quoted"
            elif state == "quote":
                field.append(char)
                state = "quoted"
            else:
                raise ValueError("a quote inside a plain field")
        elif state == "quote":
            raise ValueError(f"{char!r} behind a quoted field")
        else:
            field.append(char)
            state = "plain"
    if state == "quoted":
        raise ValueError("a quoted field does not end")
    return fields + ["".join(field)]
