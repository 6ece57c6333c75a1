"""A model that answers at once: OpenAI's chat completions over local HTTP, streamed where the caller asks for a stream.

Its first answer to a problem is no fix, its second one the reference, so that a rollout has two turns and a known
reward.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from .server import ROOT

MODEL = "two-turns"
FIRST_ANSWER = "x = 1"


@contextmanager
def chat_server() -> Iterator[str]:
    """The base URL of the model, ending in /v1."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self._send("application/json", json.dumps({"object": "list", "data": [{"id": MODEL, "object": "model"}]}))

    def do_POST(self) -> None:
        request = json.loads(self.rfile.read(int(self.headers["content-length"])))
        answer = _answer(request["messages"])
        if request.get("stream"):
            events = [_chunk({"role": "assistant", "content": answer}, None), _chunk({}, "stop"), _usage_chunk()]
            lines = [f"data: {json.dumps(event)}\n\n" for event in events]
            self._send("text/event-stream", "".join([*lines, "data: [DONE]\n\n"]))
        else:
            message = {"role": "assistant", "content": answer}
            choice = {"index": 0, "finish_reason": "stop", "message": message}
            self._send("application/json", json.dumps(_completion("chat.completion", [choice], usage=_USAGE)))

    def _send(self, kind: str, text: str) -> None:
        body = text.encode()
        self.send_response(200)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments: Any) -> None:
        pass


def _answer(messages: list[dict[str, Any]]) -> str:
    """What verifiers' OpenEnv player is shown is JSON with the observation."""
    content = messages[-1]["content"]
    text = content if isinstance(content, str) else "".join(part.get("text", "") for part in content)
    observation = json.loads(text)["observation"]
    if observation["step_count"] == 0:
        return FIRST_ANSWER
    reference = next((ROOT / "tasks").glob(f"*/{observation['task_id']}/solution.py"))
    return f"```python\n{reference.read_text()}```"


_USAGE = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}


def _completion(kind: str, choices: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    return {"id": "1", "object": kind, "created": 1, "model": MODEL, "choices": choices, **more}


def _chunk(delta: dict[str, Any], finish_reason: str | None) -> dict[str, Any]:
    return _completion("chat.completion.chunk", [{"index": 0, "delta": delta, "finish_reason": finish_reason}])


def _usage_chunk() -> dict[str, Any]:
    return _completion("chat.completion.chunk", [], usage=_USAGE)
