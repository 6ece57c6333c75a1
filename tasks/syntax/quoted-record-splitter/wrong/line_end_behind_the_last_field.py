import re


def split_record(line, delimiter=","):
    sign = re.escape(delimiter)
    field = re.compile(rf'(?:"([^"]*(?:""[^"]*)*)"|([^"{sign}]*))({sign}|$)')
    fields = []
    place = 0
    more = True
    while more:
        match = field.match(line, place)
        if match is None:
            raise ValueError(f"bad field at {place}")
        quoted, plain, end = match.groups()
        fields.append(plain if quoted is None else quoted.replace('""', '"'))
        place = match.end()
        more = end != ""
    return fields
