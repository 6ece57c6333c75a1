def split_record(line, delimiter=","):
    fields = []
    while True:
        if line.startswith('"'):
            text, line = "", line[1:]
            while True:
                place = line.find('"')
                if place < 0:
                    raise ValueError("no end")
                text, line = text + line[:place], line[place + 1 :]
                if not line.startswith('"'):
                    break
                text, line = text + '"', line[1:]
            fields.append(text)
            if line and line[0] != delimiter:
                raise ValueError("text behind")
            if not line:
                return fields
            line = line[1:]
        else:
            field, sign, line = line.partition(delimiter)
            if '"' in field:
                raise ValueError("quote")
            fields.append(field)
            if not sign:
                return fields
