import ipaddress
import re
from urllib.parse import urlparse


class Refused(Exception):
    pass


class Guard:
    def __init__(self, allowed, resolve):
        self.hosts = {name for name in allowed if name[:1] != "."}
        self.below = tuple(name for name in allowed if name[:1] == ".")
        self.resolve = resolve

    def demand(self, condition):
        if not condition:
            raise Refused

    def check(self, url):
        self.demand(re.fullmatch(r"[!-\[\]-~]*", url))
        try:
            parts = urlparse(url)
            port = parts.port
        except ValueError:
            raise Refused from None
        self.demand((parts.scheme, port) in {("http", None), ("http", 80), ("https", None), ("https", 443)})
        self.demand("@" not in parts.netloc)
        host = re.sub(r"\.\Z", "", parts.hostname or "")
        self.demand(host in self.hosts or (host.endswith(self.below) and host not in self.below))
        found = [ipaddress.ip_address(text) for text in self.resolve(host)]
        self.demand(found)
        for address in found:
            if address.version == 6 and address.ipv4_mapped is not None:
                address = address.ipv4_mapped
            self.demand(address.is_global and not address.is_multicast)


def may_fetch(url, allowed, resolve):
    try:
        Guard(allowed, resolve).check(url)
    except Refused:
        return False
    return True
