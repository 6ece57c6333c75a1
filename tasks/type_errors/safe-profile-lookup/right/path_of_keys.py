from functools import reduce


def look_up(data, *keys):
    return reduce(lambda inner, key: inner.get(key) if isinstance(inner, dict) else None, keys, data)


def mailing_label(profile):
    zip_code = look_up(profile, "contact", "address", "zip")
    if isinstance(zip_code, int):
        zip_code = str(zip_code).zfill(5)
    place = [zip_code, look_up(profile, "contact", "address", "city")]
    words = [
        look_up(profile, "name"),
        look_up(profile, "contact", "address", "street"),
        " ".join(filter(None, place)),
    ]
    label = ", ".join(filter(None, words))
    return label if label else "unknown"
