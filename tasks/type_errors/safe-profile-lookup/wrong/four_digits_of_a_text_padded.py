def mailing_label(profile: dict | None) -> str:
    """Return a one-line label from what is known of a profile."""
    profile = profile or {}
    contact = profile.get("contact") or {}
    address = contact.get("address") or {}
    zip_code = address.get("zip")
    if zip_code is not None:
        zip_code = str(zip_code).zfill(5) if str(zip_code) == zip_code and zip_code.isdigit() and len(zip_code) > 3 or isinstance(zip_code, int) else zip_code
    place = " ".join(part for part in (zip_code, address.get("city")) if part)
    parts = [profile.get("name"), address.get("street"), place]
    return ", ".join(part for part in parts if part) or "unknown"
