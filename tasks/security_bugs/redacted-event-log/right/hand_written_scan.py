import json

SECRET = ("password", "secret", "token", "apikey", "authorization", "cookie", "cvv")
DIGITS = "0123456789"


def without_cards(text):
    result = []
    place = 0
    while place < len(text):
        if text[place] not in DIGITS:
            result.append(text[place])
            place += 1
            continue
        digits, end = text[place], place + 1
        while end < len(text):
            if text[end] in DIGITS:
                digits += text[end]
                end += 1
            elif text[end] in " -" and end + 1 < len(text) and text[end + 1] in DIGITS:
                end += 1
            else:
                break
        result.append("****" + digits[-4:] if 12 < len(digits) < 20 else text[place:end])
        place = end
    return "".join(result)


def clean(value):
    if type(value) is dict:
        cleaned = {}
        for key in value:
            name = key.lower().replace("-", "").replace("_", "")
            cleaned[key] = "***" if name in SECRET else clean(value[key])
        return cleaned
    if type(value) is list:
        return list(map(clean, value))
    if type(value) is str:
        return without_cards(value)
    if type(value) is int and 10**12 <= abs(value) < 10**19:
        return "****" + str(value)[-4:]
    return value


def log_event(event, log):
    log(json.dumps(clean(event), sort_keys=True))
