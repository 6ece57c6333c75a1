import re
import xml.etree.ElementTree as ET


def parse_catalog(text):
    bare = re.sub(r"<!--.*?-->|<!\[CDATA\[.*?\]\]>", "", text, flags=re.DOTALL)
    if "<!DOCTYPE" in bare:
        raise ValueError("document type")
    try:
        root = ET.fromstring(text)
    except ET.ParseError as error:
        raise ValueError("no XML") from error
    if root.tag != "catalog":
        raise ValueError("no catalogue")
    items = []
    for item in root.findall("item"):
        sku, title, price = item.get("sku"), item.findtext("title"), item.findtext("price", "").strip()
        if sku is None or title is None or not re.fullmatch(r"\d+\.\d\d", price):
            raise ValueError("incomplete")
        items.append((sku, title.strip(), int(price.replace(".", ""))))
    return items
