import hashlib
import hmac
from string import Formatter

SIGNING_KEY = b"mail-7f3a91"
FIELDS = ("name", "email", "plan")


def render_mail(template, recipient):
    for field in FIELDS:
        recipient.setdefault(field, "")
    parts = []
    for literal, field, spec, conversion in Formatter().parse(template):
        parts.append(literal)
        if field is not None:
            if field not in FIELDS or spec or conversion:
                raise ValueError("field")
            parts.append(recipient[field])
    text = "".join(parts)
    return {"text": text, "signature": hmac.new(SIGNING_KEY, text.encode(), hashlib.sha256).hexdigest()}
