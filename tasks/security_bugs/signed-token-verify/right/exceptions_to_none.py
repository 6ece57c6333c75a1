import hashlib
import hmac
import json
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode

TEXT = re.compile(r"[A-Za-z0-9_-]*")


class Invalid(Exception):
    pass


def read(part):
    try:
        data = json.loads(urlsafe_b64decode(part + "==").decode("utf-8"))
    except ValueError as error:
        raise Invalid from error
    if type(data) is not dict:
        raise Invalid
    return data


def claims(token, key, now):
    parts = token.split(".")
    if len(parts) != 3 or not key or not all(TEXT.fullmatch(part) for part in parts):
        raise Invalid
    mac = hmac.new(key, f"{parts[0]}.{parts[1]}".encode("ascii"), hashlib.sha256).digest()
    if not hmac.compare_digest(urlsafe_b64encode(mac).decode().rstrip("="), parts[2]):
        raise Invalid
    header, payload = read(parts[0]), read(parts[1])
    if header.get("alg") != "HS256" or type(payload.get("exp")) is not int:
        raise Invalid
    if "nbf" in payload and (type(payload["nbf"]) is not int or now < payload["nbf"]):
        raise Invalid
    if now >= payload["exp"]:
        raise Invalid
    return payload


def verify_token(token, key, now):
    try:
        return claims(token, key, now)
    except Invalid:
        return None
