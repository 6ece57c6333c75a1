"""One candidate as the harness sees it: requests, their replies, and the test's functions that it calls meanwhile.

It is built in layers: how it lives and ends (forked_process.py), its limits and verdicts (watched_process.py), frames
(connected_process.py), and here what frames mean.
"""

from __future__ import annotations

import math
import os
import struct
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NoReturn

from harness.connected_process import ConnectedProcess
from harness.errors import Cancelled, CandidateEnded
from shared import frames, wire
from shared.plain_data import plain_bytes

if TYPE_CHECKING:
    from harness.scratch import MountedScratch, PlainScratch
    from harness.zygote_client import ZygoteClient

_CALLBACK_DEPTH_LIMIT = 20
# More than what a test passes answers: who goes on all the same would do so for ever.
_CALLBACKS_LIMIT = 21_000
_REQUESTS_LIMIT = 50_000


class CandidateProcess(ConnectedProcess):
    """
    rlimits, scratch, counts_threads: see the layers. role: what the zygote makes of the process.
    """

    def __init__(
        self,
        zygote: ZygoteClient,
        *,
        rlimits: Sequence[tuple[int, int]],
        role: str = "candidate",
        scratch: MountedScratch | PlainScratch | None = None,
        counts_threads: bool = False,
    ) -> None:
        super().__init__(zygote, rlimits, role, scratch, counts_threads)
        self.early: dict[int, bool | None] = {}  # requests sent in advance; True once the reply is there
        self.early_replies: dict[int, tuple[bytes, bytes]] = {}
        self.early_news: dict[int, list[bytes]] = {}
        self.posted = 0  # requests
        self.most_posted = math.inf
        self.callbacks = 0
        self.memory_bytes = 0  # that it may use
        self.callback_depth = 0
        self.failed_assertion: BaseException | None = None  # of a test, in a callback
        self.lent: Callable[..., Any] = lambda *question: self.violation("a call of what no test has lent")
        self.became: Callable[..., Any] = lambda *news: self.violation("news of a container that no call had")
        self.describe_error: Callable[[BaseException], tuple[Any, ...]] = _describe_error
        self.is_of_the_fix: Callable[[BaseException], bool] = lambda error: False
        self.resolve: Callable[[int, wire.Decoder], Any] = self._resolve
        self.refer: Callable[[Any], bytes] = _unsupported
        self.attributes: Callable[[dict[str, Any]], dict[str, Any]] = dict

    def begin_grading(self) -> None:
        """From here on the limits of one grading count: of callbacks and this side's own time."""
        self.callbacks = 0
        self.own_time.begin()
        self.begin_test()

    def begin_test(self) -> None:
        """From here on the limit of requests counts anew, in a grading; a reference's process has none."""
        if self.own_time.is_running:
            self.most_posted = self.posted + _REQUESTS_LIMIT

    def request(self, kind: bytes, values: Any) -> tuple[bytes, bytes]:
        """Sends one request and returns (kind, payload) of its reply; callbacks are served meanwhile."""
        nonce = self.post(kind, self.encode(values))
        return self.collect(nonce)

    def post(self, kind: bytes, payload: bytes, prefetch: bool = False) -> int:
        """Sends a request without waiting for the reply; returns its nonce. Replies come in the order of requests;
        those to requests sent with `prefetch` are kept when another one is collected first."""
        return self.post_all(kind, (payload,), prefetch)[0]

    def post_all(self, kind: bytes, payloads: Sequence[bytes], prefetch: bool = False) -> list[int]:
        """Like `post` for each of them in turn, but sent together: the candidate wakes up once."""
        if self.ended is not None:
            raise self.ended
        if time.monotonic() > self.next_check:
            self.check_limits()
        nonces = list(struct.unpack(f"<{len(payloads)}Q", os.urandom(8 * len(payloads))))
        self.posted += len(payloads)
        if self.posted > self.most_posted:
            self.end("timed-out", f"a test asked the fix more than {_REQUESTS_LIMIT:,} times and was not done")
        if prefetch:
            self.early.update(dict.fromkeys(nonces))
        self.send(b"".join([frames.pack(kind, payload, nonce) for payload, nonce in zip(payloads, nonces)]))
        return nonces

    def collect(self, nonce: int) -> tuple[bytes, bytes]:
        """(kind, payload) of the reply to one request; callbacks are served meanwhile."""
        for payload in self.early_news.pop(nonce, ()):
            self._tell_news(payload)
        if self.early.pop(nonce, None) is not None:
            return self.early_replies.pop(nonce)
        while True:
            kind, got, payload = self.receive()
            if got != nonce:
                self._keep_early(got, kind, payload)
                continue
            if kind == frames.BECAME:
                self._tell_news(payload)
            elif kind != frames.CALLBACK:
                return kind, payload
            else:
                self._call_back(nonce, payload)

    def _keep_early(self, nonce: int, kind: bytes, payload: bytes) -> None:
        if self.early.get(nonce, True) is not None:
            self.violation("a frame that answers no request")
        if kind == frames.CALLBACK:
            self.violation("a frame that answers no request")
        if kind == frames.BECAME:
            self.early_news.setdefault(nonce, []).append(payload)
            return
        self.early[nonce] = True
        self.early_replies[nonce] = kind, payload

    def encode(self, values: Any) -> bytes:
        plain = plain_bytes(values)
        if plain is not None:
            return frames.PLAIN + plain
        return wire.Encoder(self.refer, wire.UNLIMITED, wire.REQUEST_DEPTH_LIMIT, sort_sets=True).encode(values)

    def decode(self, payload: bytes) -> Any:
        try:
            # A decoder of its own: building a set of handles asks the candidate for their hashes in between.
            decoder = wire.Decoder(self.resolve)
            decoder.attributes = self.attributes
            return decoder.decode(payload)
        except wire.WireError as error:
            self.violation(str(error))

    def _resolve(self, tag: int, decoder: wire.Decoder) -> NoReturn:
        self.violation("a reference without a meaning here")

    def _tell_news(self, payload: bytes) -> None:
        news = self.decode(payload)
        if not (type(news) is tuple and len(news) == 3 and type(news[0]) is int and type(news[1]) in (int, str)):
            self.violation("malformed news of a container")
        self.became(*news)

    def _call_back(self, nonce: int, payload: bytes) -> None:
        message = self.decode(payload)
        if not (
            type(message) is tuple and len(message) == 4 and type(message[2]) is tuple and type(message[3]) is dict
        ):
            self.violation("malformed callback")
        self.callbacks += 1
        if self.callbacks > _CALLBACKS_LIMIT:
            self.end("timed-out", f"the fix used what the tests pass to it more than {_CALLBACKS_LIMIT:,} times")
        self.callback_depth += 1
        try:
            if self.callback_depth > _CALLBACK_DEPTH_LIMIT:
                raise RecursionError(f"more than {_CALLBACK_DEPTH_LIMIT} calls of a test's functions inside each other")
            kind, data = frames.CALLBACK_RETURNED, self.encode(self.lent(*message))
        except (CandidateEnded, Cancelled):
            raise
        except AssertionError as error:
            # It fails the test, whatever the fix does with it; and its text is the test's alone.
            if self.failed_assertion is None and not self.is_of_the_fix(error):
                self.failed_assertion = error
            names, _, _, number = self.describe_error(error)
            kind, data = frames.CALLBACK_RAISED, self.encode((names, "", [], number))
        except BaseException as error:
            kind, data = frames.CALLBACK_RAISED, self.encode(self.describe_error(error))
        finally:
            self.callback_depth -= 1
        self.send(frames.pack(kind, data, nonce))


def _describe_error(error: BaseException) -> tuple[Any, ...]:
    return [type(error).__name__], str(error)[:1000], [], 0


def _unsupported(value: object) -> bytes:
    raise wire.WireError(f"a {type(value).__name__} cannot be passed to the fix")
