from hashlib import sha256
from hmac import HMAC

SIGNING_KEY = b"mail-7f3a91"
FIELDS = {"name", "email", "plan"}


def pieces(template, values):
    chars = iter(template)
    for char in chars:
        if char == "}":
            if next(chars, "") != "}":
                raise ValueError("a closing brace stands alone")
            yield "}"
        elif char == "{":
            field = ""
            for inner in chars:
                if inner == "}" or (inner == "{" and not field):
                    break
                field += inner
            else:
                raise ValueError("a brace is not closed")
            if inner == "{":
                yield "{"
            elif field in FIELDS:
                yield values.get(field, "")
            else:
                raise ValueError(f"no field {field!r}")
        else:
            yield char


def render_mail(template, recipient):
    text = "".join(pieces(template, recipient))
    code = HMAC(SIGNING_KEY, digestmod=sha256)
    code.update(text.encode("utf-8"))
    return {"text": text, "signature": code.hexdigest()}
