class Session:
    def __init__(self, name, values, now):
        self.name, self.values, self.made, self.used = name, values, now, now


class SessionStore:
    def __init__(self, new_id, idle, lifetime):
        self._new_id, self._idle, self._lifetime = new_id, idle, lifetime
        self._by_id = {}

    def __len__(self):
        return len(self._by_id)

    def _add(self, session):
        while (sid := self._new_id()) in self._by_id:
            pass
        self._by_id[sid] = session
        return sid

    def _find(self, sid, now):
        session = self._by_id.get(sid)
        if session is None:
            return None
        if now >= min(session.used + self._idle, session.made + self._lifetime):
            del self._by_id[sid]
            return None
        session.used = now
        return session

    def _need(self, sid, now):
        session = self._find(sid, now)
        if session is None:
            raise KeyError(sid)
        return session

    def start(self, now):
        return self._add(Session(None, {}, now))

    def user(self, sid, now):
        return self._need(sid, now).name

    def put(self, sid, key, value, now):
        self._need(sid, now).values[key] = value

    def get(self, sid, key, now):
        return self._need(sid, now).values.get(key)

    def login(self, sid, name, now):
        old = self._find(sid, now)
        keep = old is not None and old.name in (None, name)
        new_sid = self._add(Session(name, dict(old.values) if keep else {}, now))
        if old is not None:
            del self._by_id[sid]
        return new_sid

    def logout(self, sid, now):
        if sid in self._by_id:
            del self._by_id[sid]
