import re


def split_record(line, delimiter=","):
    d = re.escape(delimiter)
    field = re.compile(rf'"((?:[^"]+|"")*)"(?={d}|\Z)|([^"{d}]*)(?={d}|\Z)')
    fields, position = [], 0
    while True:
        m = field.match(line, position)
        if m is None:
            raise ValueError("bad")
        fields.append(m[2] if m[1] is None else m[1].replace('""', '"'))
        position = m.end()
        if position >= len(line):
            return fields
        position += 1
