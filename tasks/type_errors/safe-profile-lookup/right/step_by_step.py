def mailing_label(profile):
    name = street = city = zip_code = None
    if profile is not None:
        name = profile.get("name")
        contact = profile.get("contact")
        if contact is not None:
            address = contact.get("address")
            if address is not None:
                street, city, zip_code = (address.get(key) for key in ("street", "city", "zip"))
    label = name or ""
    if street:
        label += (", " if label else "") + street
    place = ""
    if zip_code is not None:
        place = zip_code if isinstance(zip_code, str) else "%05d" % zip_code
    if city:
        place += (" " if place else "") + city
    if place:
        label += (", " if label else "") + place
    if label == "":
        return "unknown"
    return label
