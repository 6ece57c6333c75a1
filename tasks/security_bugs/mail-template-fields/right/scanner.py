import hmac
import re

SIGNING_KEY = b"mail-7f3a91"
TOKEN = re.compile(r"\{\{|\}\}|\{(name|email|plan)\}|[^{}]+")


def render_mail(template, recipient):
    text = ""
    place = 0
    while place < len(template):
        match = TOKEN.match(template, place)
        if match is None:
            raise ValueError(f"bad brace at {place}")
        place = match.end()
        token = match.group()
        if match[1]:
            text += recipient.get(match[1], "")
        else:
            text += {"{{": "{", "}}": "}"}.get(token, token)
    return {"text": text, "signature": hmac.digest(SIGNING_KEY, text.encode(), "sha256").hex()}
