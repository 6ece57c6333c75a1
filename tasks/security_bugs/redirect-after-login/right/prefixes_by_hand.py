def redirect_target(target, host):
    for char in target:
        if char == "\\" or char == "\x7f" or ord(char) <= 0x20:
            return "/"
    if target[:1] == "/":
        return "/" if target[1:2] == "/" else target
    scheme, separator, rest = target.partition("://")
    if not separator or not scheme.isascii() or scheme.lower() not in ("http", "https"):
        return "/"
    name, after = rest[: len(host)], rest[len(host) :]
    if not name.isascii() or name.lower() != host:
        return "/"
    return target if after == "" or after[0] in "/?#" else "/"
