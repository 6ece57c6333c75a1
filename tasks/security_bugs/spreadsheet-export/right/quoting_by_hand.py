def field(text):
    if any(char in text for char in ',"\r\n'):
        return '"' + text.replace('"', '""') + '"'
    return text


def shown(value):
    if value is None:
        return ""
    if value is True or value is False:
        return "TRUE" if value else "FALSE"
    if not isinstance(value, str):
        return repr(value)
    first = value.lstrip(" ")[:1]
    return "'" + value if first and first in "=+-@\t\r\n" else value


def export_csv(header, rows):
    text = ""
    for row in [header] + rows:
        if len(row) != len(header):
            raise ValueError("a row is too long or too short")
        line = ",".join(field(shown(value)) for value in row)
        text += ('""' if len(row) == 1 and line == "" else line) + "\r\n"
    return text
