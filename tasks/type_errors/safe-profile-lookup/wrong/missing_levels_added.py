def mailing_label(profile):
    profile = {} if profile is None else profile
    for level in ("contact",):
        if profile.get(level) is None:
            profile[level] = {}
    contact = profile["contact"]
    if contact.get("address") is None:
        contact["address"] = {}
    address = contact["address"]
    zip_code = address.get("zip")
    if isinstance(zip_code, int):
        zip_code = f"{zip_code:05d}"
    place = " ".join(part for part in (zip_code, address.get("city")) if part)
    parts = [profile.get("name"), address.get("street"), place]
    return ", ".join(part for part in parts if part) or "unknown"
