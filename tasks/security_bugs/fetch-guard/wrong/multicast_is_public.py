import ipaddress
from collections.abc import Callable
from urllib.parse import urlsplit

PORTS = {"http": 80, "https": 443}


def is_public(text: str) -> bool:
    address = ipaddress.ip_address(text)
    if address.version == 6 and address.ipv4_mapped:
        address = address.ipv4_mapped
    return address.is_global


def is_allowed(host: str, allowed: list[str]) -> bool:
    return any(host.endswith(name) and host != name if name.startswith(".") else host == name for name in allowed)


def may_fetch(url: str, allowed: list[str], resolve: Callable[[str], list[str]]) -> bool:
    if "\\" in url or any(not "!" <= c <= "~" for c in url):
        return False
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    if parts.scheme not in PORTS or "@" in parts.netloc or port not in (None, PORTS[parts.scheme]):
        return False
    host = (parts.hostname or "").removesuffix(".")
    if not is_allowed(host, allowed):
        return False
    addresses = resolve(host)
    return bool(addresses) and all(map(is_public, addresses))
