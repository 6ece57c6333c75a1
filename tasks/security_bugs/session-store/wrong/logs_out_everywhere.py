from collections.abc import Callable


class SessionStore:
    """Sessions of a web site, in memory."""

    def __init__(self, new_id: Callable[[], str], idle: int, lifetime: int):
        self.new_id = new_id
        self.idle = idle
        self.lifetime = lifetime
        self.sessions = {}

    def __len__(self) -> int:
        return len(self.sessions)

    def _make(self, name: str | None, values: dict, now: int) -> str:
        sid = self.new_id()
        while sid in self.sessions:
            sid = self.new_id()
        self.sessions[sid] = {"user": name, "values": values, "made": now, "used": now}
        return sid

    def _use(self, sid: str, now: int) -> dict:
        session = self.sessions[sid]
        if now - session["used"] >= self.idle or now - session["made"] >= self.lifetime:
            del self.sessions[sid]
            raise KeyError(sid)
        session["used"] = now
        return session

    def start(self, now: int) -> str:
        return self._make(None, {}, now)

    def user(self, sid: str, now: int) -> str | None:
        return self._use(sid, now)["user"]

    def put(self, sid: str, key: str, value: object, now: int) -> None:
        self._use(sid, now)["values"][key] = value

    def get(self, sid: str, key: str, now: int) -> object:
        return self._use(sid, now)["values"].get(key)

    def login(self, sid: str | None, name: str, now: int) -> str:
        values = {}
        try:
            session = self._use(sid, now)
        except KeyError:
            return self._make(name, values, now)
        if session["user"] in (None, name):
            values = session["values"]
        new_sid = self._make(name, values, now)
        del self.sessions[sid]
        return new_sid

    def logout(self, sid: str, now: int) -> None:
        session = self.sessions.pop(sid, None)
        for other in [s for s, v in self.sessions.items() if session and v["user"] == session["user"] and session["user"]]:
            del self.sessions[other]
