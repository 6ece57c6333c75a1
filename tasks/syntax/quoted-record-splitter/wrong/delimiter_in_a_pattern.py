import re


def split_record(line, delimiter=","):
    field = re.compile(rf'(?:"((?:[^"]|"")*)"|([^"{delimiter}]*))({delimiter}|\Z)')
    fields, place, more = [], 0, True
    while more:
        match = field.match(line, place)
        if match is None:
            raise ValueError("bad field")
        quoted, plain, end = match.groups()
        fields.append(plain if quoted is None else quoted.replace('""', '"'))
        place, more = match.end(), end != ""
    return fields
