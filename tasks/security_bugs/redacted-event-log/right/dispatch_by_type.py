import json
import re
from functools import singledispatch

SECRET_KEY = re.compile(r"password|secret|token|apikey|authorization|cookie|cvv")
CARD = re.compile(r"(?<![0-9])(?<![0-9][ -])[0-9](?:[ -]?[0-9]){12,18}(?![ -]?[0-9])")


@singledispatch
def redacted(value):
    return value


@redacted.register
def _(value: str):
    return CARD.sub(lambda match: "****" + re.sub(r"[^0-9]", "", match[0])[-4:], value)


@redacted.register
def _(value: list):
    return [redacted(item) for item in value]


@redacted.register
def _(value: dict):
    return {key: "***" if hides(key) else redacted(item) for key, item in value.items()}


@redacted.register
def _(value: bool):
    return value


@redacted.register
def _(value: int):
    digits = str(value).lstrip("-")
    return redacted(digits) if len(digits) in range(13, 20) else value


def hides(key):
    return SECRET_KEY.fullmatch(key.lower().translate({ord("-"): None, ord("_"): None})) is not None


def log_event(event, log):
    log(json.dumps(redacted(event), sort_keys=True))
