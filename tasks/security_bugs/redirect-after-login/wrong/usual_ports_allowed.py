import re

ODD = re.compile(r"[\x00-\x20\x7f\\]")


def redirect_target(target: str, host: str) -> str:
    """Return the target if it is safe to go to, else the start page."""
    if not ODD.search(target):
        if re.match(r"/(?!/)", target):
            return target
        if re.match(rf"https?://{re.escape(host)}(?::80|:443)?(?:[/?#]|\Z)", target, re.IGNORECASE | re.ASCII):
            return target
    return "/"
