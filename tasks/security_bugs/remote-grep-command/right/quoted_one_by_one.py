from shlex import quote


def grep_command(pattern, files, ignore_case=False, context=0):
    if context < 0:
        raise ValueError(f"context {context} is negative")
    if len(files) == 0:
        raise ValueError("no files")
    if "\0" in pattern:
        raise ValueError("NUL in the pattern")
    line = "grep -n -F"
    if ignore_case:
        line += " -i"
    if context > 0:
        line += f" -C {context}"
    line += f" -e {quote(pattern)} --"
    for name in files:
        if name == "" or "\0" in name:
            raise ValueError(f"bad file name {name!r}")
        line += " " + quote(name)
    return line
