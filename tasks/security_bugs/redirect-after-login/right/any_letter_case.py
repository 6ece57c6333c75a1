import re


def redirect_target(target, host):
    if re.search(r"[\x00-\x20\x7f\\]", target):
        return "/"
    if re.match(r"/(?!/)", target):
        return target
    if re.match(rf"https?://{re.escape(host)}(?:[/?#]|\Z)", target, re.IGNORECASE):
        return target
    return "/"
