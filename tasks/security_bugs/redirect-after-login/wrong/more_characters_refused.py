import re

ODD = re.compile(r"[\x00-\x20\x7f-\xa0\\]")


def redirect_target(target: str, host: str) -> str:
    """Return the target if it is safe to go to, else the start page."""
    if not ODD.search(target):
        if re.match(r"/(?!/)", target):
            return target
        if re.match(rf"https?://{re.escape(host)}(?:[/?#]|\Z)", target, re.IGNORECASE | re.ASCII):
            return target
    return "/"
