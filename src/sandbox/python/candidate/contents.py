"""What of the fix's module and of its process a test reads and sets."""

import copy
import os
import pickle


class Contents:
    def __init__(self, module, references):
        self.module = module
        self.references = references

    def set_environ(self, changes):
        for name, value in changes.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value

    def get_global(self, name):
        return getattr(self.module, name)

    def set_global(self, name, *given):
        """Without a value: what it was before it was first set."""
        if not given and name not in self.references.originals:
            return
        value = given[0] if given else self.references.originals[name]
        if hasattr(self.module, name):
            self.references.originals.setdefault(name, getattr(self.module, name))
        setattr(self.module, name, value)

    def members(self, name):
        """[(name, name of the member it stands for, value)] of an enumeration of the fix."""
        members = getattr(self.module, name).__members__
        return [(known, member.name, member.value) for known, member in members.items()]

    def copy(self, value, how):
        return copy.copy(value) if how == "copy" else copy.deepcopy(value)

    def unpickle(self, data):
        return pickle.loads(data)
