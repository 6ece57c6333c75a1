import re

PLAIN = re.compile(r"[a-zA-Z0-9@%+=:,./_-]+")


def word(text):
    if PLAIN.fullmatch(text):
        return text
    return "'" + "'\"'\"'".join(text.split("'")) + "'"


def grep_command(pattern, files, ignore_case=False, context=0):
    if not files or not all(files) or context < 0:
        raise ValueError("bad files or context")
    if any(chr(0) in text for text in (pattern, *files)):
        raise ValueError("a NUL character")
    options = ["-n", "-F", *["-i"] * bool(ignore_case), *(["-C", f"{context}"] if context else [])]
    return " ".join(map(word, ["grep", *options, "-e", pattern, "--", *files]))
