import json
import re

SECRET_KEYS = {"password", "secret", "token", "apikey", "authorization", "cookie", "cvv"}
RUN = re.compile(r"[0-9](?:[ -]?[0-9])*")


def hide(value):
    if isinstance(value, dict):
        for key in value:
            value[key] = "***" if re.sub("[-_]", "", key.lower()) in SECRET_KEYS else hide(value[key])
    elif isinstance(value, list):
        value[:] = [hide(part) for part in value]
    elif isinstance(value, str):
        return RUN.sub(card, value)
    elif type(value) is int and 13 <= len(str(abs(value))) <= 19:
        return hide(str(abs(value)))
    return value


def card(match):
    digits = re.sub("[ -]", "", match[0])
    return "****" + digits[-4:] if 13 <= len(digits) <= 19 else match[0]


def log_event(event, log):
    log(json.dumps(hide(event), sort_keys=True))
