"""A real browser driven through its DevTools socket, with nothing but the standard library.

Browser.start() gives None when there is no Chromium. A Page keeps what the console said and what
was asked of the network; evaluate() returns what an expression gives, wait() evaluates until it is
true or the deadline has passed.
"""
import base64
import json
import os
import pathlib
import shutil
import socket
import struct
import subprocess
import tempfile
import time

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


class Socket:
    """The client's side of RFC 6455, for text messages."""

    def __init__(self, port, path):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall((f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\n"
                             f"Connection: Upgrade\r\nSec-WebSocket-Key: {key}\r\n"
                             "Sec-WebSocket-Version: 13\r\n\r\n").encode())
        self.buffer = b""
        while b"\r\n\r\n" not in self.buffer:
            self.buffer += self.receive()
        head, self.buffer = self.buffer.split(b"\r\n\r\n", 1)
        assert b" 101 " in head, head

    def receive(self):
        piece = self.socket.recv(1 << 16)
        if not piece:
            raise ConnectionError("the browser hung up")
        return piece

    def take(self, count):
        while len(self.buffer) < count:
            self.buffer += self.receive()
        piece, self.buffer = self.buffer[:count], self.buffer[count:]
        return piece

    def send(self, text):
        data = text.encode()
        size = len(data)
        head = bytes([0x81, 0x80 | size]) if size < 126 else (
            bytes([0x81, 0x80 | 126]) + struct.pack(">H", size) if size < 65536 else
            bytes([0x81, 0x80 | 127]) + struct.pack(">Q", size))
        self.socket.sendall(head + b"\0\0\0\0" + data)  # a mask of zeros changes nothing

    def read(self):
        message = b""
        while True:
            first, second = self.take(2)
            size = second & 127
            if size == 126:
                size, = struct.unpack(">H", self.take(2))
            elif size == 127:
                size, = struct.unpack(">Q", self.take(8))
            data = self.take(size)
            if first & 15 in (0, 1):
                message += data
                if first & 128:
                    return message.decode()


class Page:
    def __init__(self, port, path):
        self.socket = Socket(port, path)
        self.last = 0
        self.console = []   # errors and warnings
        self.requests = []  # addresses that were asked for
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")

    def call(self, method, **parameters):
        self.last += 1
        self.socket.send(json.dumps({"id": self.last, "method": method, "params": parameters}))
        while True:
            message = json.loads(self.socket.read())
            if message.get("id") == self.last:
                assert "error" not in message, (method, message)
                return message["result"]
            self.note(message)

    def note(self, message):
        what = message.get("params", {})
        kind = message.get("method")
        if kind == "Runtime.consoleAPICalled" and what["type"] in ("error", "warning", "assert"):
            self.console.append(str(what["args"]))
        elif kind == "Runtime.exceptionThrown":
            self.console.append(json.dumps(what["exceptionDetails"])[:500])
        elif kind == "Log.entryAdded" and what["entry"]["level"] in ("error", "warning"):
            self.console.append(what["entry"]["text"])
        elif kind == "Network.requestWillBeSent":
            self.requests.append(what["request"]["url"])

    def evaluate(self, expression):
        done = self.call("Runtime.evaluate", expression=expression, returnByValue=True,
                         awaitPromise=True)
        assert "exceptionDetails" not in done, (expression, done["exceptionDetails"])
        return done["result"].get("value")

    def wait(self, condition, seconds=30):
        """Evaluates in the page, once a frame, until it is true."""
        return self.evaluate(
            f"new Promise((done) => {{ const end = performance.now() + {seconds * 1000};"
            f"const look = () => ({condition}) ? done(true) : performance.now() > end ? done(false)"
            ": requestAnimationFrame(look); look(); })")

    def open(self, address):
        self.call("Page.navigate", url="about:blank")
        self.requests.clear()
        self.call("Page.navigate", url=address)
        assert self.wait("document.readyState === 'complete'"), address

    def press(self, key, text=None):
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=key,
                      **({"text": text} if text and kind == "keyDown" else {}))

    def picture(self, path):
        shot = self.call("Page.captureScreenshot", format="png")
        pathlib.Path(path).write_bytes(base64.b64decode(shot["data"]))


class Browser:
    @staticmethod
    def start():
        program = next(filter(None, map(shutil.which, NAMES)), None)
        return Browser(program) if program else None

    def __init__(self, program):
        self.profile = tempfile.mkdtemp(prefix="touchstone-browser-")
        words = [program, "--headless=new", "--remote-debugging-port=0", "--no-first-run",
                 f"--user-data-dir={self.profile}", "--disable-gpu", "--disable-dev-shm-usage",
                 "--window-size=1280,1000", "--hide-scrollbars=0", "about:blank"]
        if os.geteuid() == 0:
            words.insert(1, "--no-sandbox")
        self.process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                        text=True)
        self.port = self.find_port()

    def find_port(self):
        # The browser says on standard error where it listens.
        for line in self.process.stderr:
            if "DevTools listening on ws://" in line:
                return int(line.split("ws://")[1].split("/")[0].rsplit(":", 1)[1])
        raise RuntimeError(f"the browser ended with {self.process.wait()}")

    def page(self):
        import urllib.request
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/json/list", timeout=30) as got:
                pages = [one for one in json.load(got) if one["type"] == "page"]
            if pages:
                return Page(self.port, "/" + pages[0]["webSocketDebuggerUrl"].split("/", 3)[3])
        raise RuntimeError("the browser opened no page")

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stderr.close()
        shutil.rmtree(self.profile, ignore_errors=True)
