def mailing_label(profile: dict | None) -> str:
    """Return a one-line label from what is known of a profile."""
    profile = profile or {}
    contact = profile.get("contact") or {}
    address = contact.get("address") or {}
    zip_code = address.get("zip")
    if isinstance(zip_code, int):
        zip_code = f"{zip_code:05d}"
    place = " ".join(part for part in (zip_code, address.get("city")) if part)
    parts = [profile.get("name"), address.get("street"), place]
    return ", ".join(part.strip() for part in parts if part and part.strip()) or "unknown"
