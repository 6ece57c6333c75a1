from ipaddress import ip_address
from urllib.parse import urlsplit


def may_fetch(url, allowed, resolve):
    for char in url:
        if char == "\\" or not 0x21 <= ord(char) <= 0x7E:
            return False
    try:
        parts = urlsplit(url)
        port = parts.port
        host = parts.hostname
    except ValueError:
        return False
    usual = {"http": 80, "https": 443}.get(parts.scheme)
    if usual is None or "@" in parts.netloc or host is None:
        return False
    if port is not None and port != usual:
        return False
    if host.endswith("."):
        host = host[:-1]
    for name in allowed:
        if name == host and not name.startswith("."):
            break
        if name.startswith(".") and host.endswith(name) and len(host) > len(name):
            break
    else:
        return False
    addresses = resolve(host)
    if not addresses:
        return False
    for text in addresses:
        address = ip_address(text)
        address = getattr(address, "ipv4_mapped", None) or address
        if address.is_multicast or not address.is_global:
            return False
    return True
