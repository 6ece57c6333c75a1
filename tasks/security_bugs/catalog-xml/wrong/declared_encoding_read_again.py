import re
import xml.etree.ElementTree as ET
from xml.parsers import expat


def refuse_doctype(*_: object) -> None:
    raise ValueError("document type declaration")


def build_tree(text: str) -> ET.Element:
    """Return the root of the document; raise ValueError if it is not well-formed or has a DOCTYPE."""
    builder = ET.TreeBuilder()
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse_doctype
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
    try:
        parser.Parse(text.encode("utf-8", "surrogatepass"), True)
    except expat.ExpatError as error:
        raise ValueError("not well-formed") from error
    return builder.close()


def parse_catalog(text: str) -> list[tuple[str, str, int]]:
    """Return (sku, title, cents) for each item of the catalogue."""
    root = build_tree(text)
    if root.tag != "catalog":
        raise ValueError("not a catalogue")
    items = []
    for item in root.findall("item"):
        sku, title, price = item.get("sku"), item.findtext("title"), item.findtext("price", "").strip()
        if sku is None or title is None or not re.fullmatch(r"[0-9]+\.[0-9]{2}", price):
            raise ValueError("incomplete item")
        items.append((sku, title.strip(), int(price.replace(".", ""))))
    return items
