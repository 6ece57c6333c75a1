def mailing_label(profile):
    profile = profile or {}
    address = (profile.get("contact") or {}).get("address") or {}
    zip_code = address.get("zip")
    if zip_code is not None and str(zip_code).isdigit():
        zip_code = str(zip_code).zfill(5)
    place = " ".join(part for part in (zip_code, address.get("city")) if part)
    parts = [profile.get("name"), address.get("street"), place]
    return ", ".join(part for part in parts if part) or "unknown"
