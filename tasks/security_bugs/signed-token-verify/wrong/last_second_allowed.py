import base64
import hashlib
import hmac
import json


def decode(part: str) -> dict:
    data = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    if not isinstance(data, dict):
        raise ValueError("not an object")
    return data


def verify_token(token: str, key: bytes, now: int) -> dict | None:
    signed, _, signature = token.rpartition(".")
    digest = hmac.new(key, signed.encode("utf-8", "replace"), hashlib.sha256).digest()
    expected = base64.urlsafe_b64encode(digest).rstrip(b"=")
    if not key or not hmac.compare_digest(expected, signature.encode("utf-8", "replace")):
        return None
    try:
        header, payload = map(decode, signed.split("."))
    except ValueError:
        return None
    expires, not_before = payload.get("exp"), payload.get("nbf", now)
    if header.get("alg") != "HS256" or type(expires) is not int or type(not_before) is not int:
        return None
    return payload if not_before <= now <= expires else None
