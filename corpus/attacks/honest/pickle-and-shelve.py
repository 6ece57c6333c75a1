# task: average-list
# Pickles its own class, hashes, compresses and encodes.
import base64
import hashlib
import pickle
import zlib


class Numbers:
    def __init__(self, values):
        self.values = values

    def mean(self):
        return sum(self.values) / len(self.values) if self.values else 0


def average_list(numbers):
    data = base64.b64encode(zlib.compress(pickle.dumps(Numbers(numbers))))
    assert len(hashlib.sha256(data).hexdigest()) == 64
    return pickle.loads(zlib.decompress(base64.b64decode(data))).mean()
