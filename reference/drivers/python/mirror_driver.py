#!/usr/bin/env python3
"""A driver in Python with nothing behind it but the component `probe` (docs/driver-protocol.md).

One call is served at a time: call_port() reads on until its answer is there, and what comes meanwhile
waits in a queue. A driver of one's own puts its methods into METHODS.
"""
import json
import sys

waiting = []  # calls and broken lines that came while a port was waited for
last_id = 0


class Refused(Exception):
    """An error answer: number, text, and data with the text code to decide by."""

    def __init__(self, code, message, data=None):
        self.error = {"code": code, "message": message}
        if data is not None:
            self.error["data"] = data


class PortFailed(Exception):
    """The error that a port answered, as it came."""

    def __init__(self, error):
        self.error = error


def say(message):
    sys.stdout.write(json.dumps({"jsonrpc": "2.0", **message}) + "\n")
    sys.stdout.flush()


def read_message():
    """The next message, or the answer that a broken one deserves as {"refuse": ...}."""
    for line in sys.stdin:
        if not line.strip():
            continue
        try:
            message = json.loads(line)
        except ValueError:
            return {"refuse": {"id": None, "error": {"code": -32700, "message": "not JSON"}}}
        known = message if isinstance(message, dict) else {}
        asked = known.get("id")
        good_id = isinstance(asked, (str, int, float)) and not isinstance(asked, bool) or asked is None
        is_call = isinstance(known.get("method"), str)
        is_answer = "method" not in known and ("result" in known) != ("error" in known)
        if known.get("jsonrpc") != "2.0" or not good_id or not (is_call or is_answer):
            no_message = {"code": -32600, "message": "no JSON-RPC 2.0 message"}
            return {"refuse": {"id": asked if good_id else None, "error": no_message}}
        return message
    sys.exit(0)  # the end of the input, also while a port is waited for


def call_port(method, params):
    global last_id
    last_id += 1
    mine = last_id
    say({"id": mine, "method": method, "params": params})
    while True:
        message = read_message()
        if "refuse" in message or "method" in message:
            waiting.append(message)
        elif message.get("id") == mine and type(message["id"]) is int:
            if "error" in message:
                raise PortFailed(message["error"])
            return message["result"]  # any other answer is for nobody


def text(params, name):
    if not isinstance(params.get(name), str):
        raise Refused(-32602, f"{name} must be a text")
    return params[name]


def hello(_):
    return {"driver": "mirror-python", "protocol": 1, "components": ["probe"]}


def probe_call(params):
    return call_port(text(params, "method"), params.get("params", {}))


def probe_notify(params):
    say({"method": text(params, "method"), "params": params.get("params", {})})
    return {}


METHODS = {"driver.hello": hello, "probe.call": probe_call, "probe.notify": probe_notify}


def serve(message):
    if "refuse" in message:
        return say(message["refuse"])
    if "method" not in message or "id" not in message:
        return None  # an answer that nobody waits for, or a notification that nobody knows
    try:
        method = METHODS.get(message["method"])
        if method is None:
            raise Refused(-32601, "unknown method " + message["method"])
        if not isinstance(message.get("params", {}), dict):
            raise Refused(-32602, "params must be an object")
        return say({"id": message["id"], "result": method(message.get("params", {}))})
    except (Refused, PortFailed) as failure:
        return say({"id": message["id"], "error": failure.error})


sys.stdin.reconfigure(encoding="utf-8", newline="\n")
sys.stdout.reconfigure(encoding="utf-8", newline="\n")
while True:
    serve(waiting.pop(0) if waiting else read_message())
