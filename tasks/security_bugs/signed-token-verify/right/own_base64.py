import hmac
import json

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def encode(data):
    bits = "".join(f"{byte:08b}" for byte in data)
    bits += "0" * (-len(bits) % 6)
    return "".join(ALPHABET[int(bits[i : i + 6], 2)] for i in range(0, len(bits), 6))


def decode(text):
    bits = "".join(f"{ALPHABET.index(char):06b}" for char in text)
    return bytes(int(bits[i : i + 8], 2) for i in range(0, len(bits) - 7, 8))


def is_whole(value):
    return isinstance(value, int) and not isinstance(value, bool)


def verify_token(token, key, now):
    signed, dot, signature = token.rpartition(".")
    if key == b"" or not token.isascii() or signed.count(".") != 1:
        return None
    if not hmac.compare_digest(encode(hmac.digest(key, signed.encode(), "sha256")), signature):
        return None
    try:
        header, payload = [json.loads(decode(part)) for part in signed.split(".")]
        algorithm, expires, begins = header.get("alg"), payload.get("exp"), payload.get("nbf", now)
    except (ValueError, AttributeError):
        return None
    if algorithm != "HS256" or not is_whole(expires) or not is_whole(begins):
        return None
    return payload if begins <= now and now < expires else None
