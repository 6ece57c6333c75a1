class SessionStore:
    """Each fact of the sessions has a table of its own."""

    def __init__(self, new_id, idle, lifetime):
        self.new_id = new_id
        self.limits = (idle, lifetime)
        self.names = {}
        self.values = {}
        self.times = {}

    def __len__(self):
        return len(self.names)

    def _forget(self, sid):
        for table in (self.names, self.values, self.times):
            table.pop(sid, None)

    def _touch(self, sid, now):
        if sid not in self.names:
            raise KeyError(sid)
        used, made = self.times[sid]
        if any(now - moment >= limit for moment, limit in zip((used, made), self.limits)):
            self._forget(sid)
            raise KeyError(sid)
        self.times[sid] = (now, made)

    def _begin(self, name, values, now):
        sid = self.new_id()
        if sid in self.names:
            return self._begin(name, values, now)
        self.names[sid], self.values[sid], self.times[sid] = name, values, (now, now)
        return sid

    def start(self, now):
        return self._begin(None, {}, now)

    def user(self, sid, now):
        self._touch(sid, now)
        return self.names[sid]

    def put(self, sid, key, value, now):
        self._touch(sid, now)
        self.values[sid][key] = value

    def get(self, sid, key, now):
        self._touch(sid, now)
        return self.values[sid].get(key)

    def login(self, sid, name, now):
        carried = {}
        try:
            before = self.user(sid, now)
        except KeyError:
            return self._begin(name, carried, now)
        if before is None or before == name:
            carried = self.values[sid]
        new_sid = self._begin(name, carried, now)
        self._forget(sid)
        return new_sid

    def logout(self, sid, now):
        self._forget(sid)
