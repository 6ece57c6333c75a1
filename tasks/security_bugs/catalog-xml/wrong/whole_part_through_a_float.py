import re
from xml.etree import ElementTree

MARKUP = re.compile(r"<\?.*?\?>|<!--.*?-->|<!\[CDATA\[.*?\]\]>|<!DOCTYPE", re.DOTALL)
PRICE = re.compile(r"([0-9]+)\.([0-9][0-9])", re.ASCII)


def parse_catalog(text):
    for match in MARKUP.finditer(text):
        if match.group() == "<!DOCTYPE":
            raise ValueError("no document type, please")
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        raise ValueError(str(error)) from error
    if root.tag != "catalog":
        raise ValueError(f"<{root.tag}> is no catalogue")
    found = []
    for child in root:
        if child.tag != "item":
            continue
        title, price = child.find("title"), child.find("price")
        if title is None or price is None or "sku" not in child.attrib:
            raise ValueError("something is missing")
        match = PRICE.fullmatch((price.text or "").strip())
        if not match:
            raise ValueError("bad price")
        found.append((child.attrib["sku"], (title.text or "").strip(), 100 * int(float(match[1])) + int(float(match[2]))))
    return found
