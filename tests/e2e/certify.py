"""A bundle is agreed with when it is as it was sealed, and never otherwise."""
import base64
import gzip
import hashlib
import io
import json
import pathlib
import random
import sys
import tarfile

import ed25519
from program import BIN, Folder, check, finish, run

contract, reference, liars, fault = sys.argv[2:]
SCHEMA = pathlib.Path(__file__).resolve().parents[2] / "specs/formats/bundle.schema.json"
SEED = bytes(range(32))  # the private key of a forger
PEM_HEAD = bytes.fromhex("302a300506032b6570032100")  # of a public Ed25519 key


def signed_bytes(kind, payload):
    return b"DSSEv1 %d %s %d %s" % (len(kind), kind, len(payload), payload)


def unpack(bundle):
    with tarfile.open(fileobj=io.BytesIO(bundle)) as archive:
        return {one.name: archive.extractfile(one).read() for one in archive}


def pack(files):
    """The archive in the form that touchstone writes."""
    out = io.BytesIO()
    for path, content in sorted(files.items()):
        folder, _, name = path.rpartition("/")
        head = bytearray(512)

        def put(at, text):
            head[at:at + len(text)] = text
        put(0, name.encode())
        for at in (100, 108, 116, 329, 337):
            put(at, b"0000644" if at == 100 else b"0000000")
        put(124, b"%011o" % len(content))
        put(136, b"%011o" % 0)
        put(148, b" " * 8)
        put(156, b"0")
        put(257, b"ustar\x0000")
        put(345, folder.encode())
        put(148, b"%06o\0 " % sum(head))
        out.write(bytes(head) + content + bytes(-len(content) % 512))
    return out.getvalue() + bytes(1024)


def resealed(files, change_manifest=lambda manifest: None):
    """What somebody makes who has the format, and no key but his own."""
    files = dict(files)
    key = ed25519.public_key(SEED)
    text = base64.b64encode(PEM_HEAD + key).decode()
    files["key.pub.pem"] = f"-----BEGIN PUBLIC KEY-----\n{text}\n-----END PUBLIC KEY-----\n".encode()
    manifest = json.loads(files["manifest.json"])
    manifest["files"] = [
        {"path": path, "digest": "sha256:" + hashlib.sha256(content).hexdigest(), "bytes": len(content)}
        for path, content in sorted(files.items())
        if path not in ("manifest.json", "statement.dsse.json")]
    change_manifest(manifest)
    files["manifest.json"] = (json.dumps(manifest, indent=2) + "\n").encode()
    envelope = json.loads(files["statement.dsse.json"])
    statement = json.loads(base64.b64decode(envelope["payload"]))
    statement["subject"][0]["digest"]["sha256"] = hashlib.sha256(files["manifest.json"]).hexdigest()
    payload = json.dumps(statement, separators=(",", ":")).encode()
    signature = ed25519.sign(SEED, signed_bytes(envelope["payloadType"].encode(), payload))
    envelope["payload"] = base64.b64encode(payload).decode()
    envelope["signatures"] = [{"keyid": "sha256:" + hashlib.sha256(key).hexdigest(),
                               "sig": base64.b64encode(signature).decode()}]
    files["statement.dsse.json"] = (json.dumps(envelope, indent=2) + "\n").encode()
    return pack(files)


with Folder() as folder:
    path = folder / "b.tar"

    def verify(content, *options):
        (folder / "other.tar").write_bytes(content)
        return run("verify", str(folder / "other.tar"), *options)

    done = run("certify", contract, "-o", str(path), "--", str(BIN / reference), cwd=folder)
    check(done.returncode == 0, f"certify: {done.returncode}\n{done.stdout}{done.stderr}")
    bundle = path.read_bytes()
    files = unpack(bundle)
    done = run("verify", str(path), "--key", f"{path}.pub.pem")
    check(done.returncode == 0 and done.stdout.startswith("agreed: "), f"verify: {done.stdout}{done.stderr}")
    check(pack(files) == bundle, "the archive is not in the form that is described")
    check(not (folder / "b.tar.recordings").exists(), "recordings are left beside the bundle")
    check("svg" in (folder / "b.tar.svg").read_text(), "no badge")
    check(oct((folder / "b.tar.key.pem").stat().st_mode & 0o777) == "0o600", "others may read the key")

    (folder / "manifest.json").write_bytes(files["manifest.json"].replace(b"\n", b" "))
    done = run("check", str(SCHEMA), str(folder / "manifest.json"))
    check(done.returncode == 0, f"the manifest against its schema: {done.stdout}{done.stderr}")

    # What somebody checks who has only the formats: in-toto, DSSE, Ed25519, SHA-256.
    envelope = json.loads(files["statement.dsse.json"])
    payload = base64.b64decode(envelope["payload"])
    key = base64.b64decode(b"".join(files["key.pub.pem"].splitlines()[1:-1]))[-32:]
    signature = base64.b64decode(envelope["signatures"][0]["sig"])
    message = signed_bytes(envelope["payloadType"].encode(), payload)
    check(ed25519.verifies(key, message, signature), "another Ed25519 does not agree with the signature")
    check(not ed25519.verifies(key, message + b" ", signature), "the other Ed25519 agrees with anything")
    statement = json.loads(payload)
    check(statement["predicate"]["result"] == "PASSED", f"{statement['predicate']['result']}")
    check(statement["subject"][0]["digest"]["sha256"] == hashlib.sha256(files["manifest.json"]).hexdigest(),
          "the statement is of another manifest")
    for one in json.loads(files["manifest.json"])["files"]:
        found = "sha256:" + hashlib.sha256(files[one["path"]]).hexdigest()
        check(found == one["digest"], f"{one['path']}: {found}")

    dice = random.Random(7)
    for _ in range(40):
        at, bit = dice.randrange(len(bundle)), dice.randrange(8)
        changed = bytearray(bundle)
        changed[at] ^= 1 << bit
        code = verify(bytes(changed)).returncode
        check(code in (3, 20, 21), f"byte {at}, bit {bit}: exit code {code}")
    check(verify(bundle[:-512]).returncode == 3, "a cut bundle")
    check(verify(b"").returncode == 3, "an empty file")

    honest = resealed(files)
    check(verify(honest).returncode == 0, f"sealed anew: {verify(honest).stderr}")
    done = verify(honest, "--key", f"{path}.pub.pem")
    check(done.returncode == 20, f"signed by another key: {done.returncode} {done.stderr}")
    recordings = sorted(name for name in files if name.startswith("recordings/"))
    less = {name: content for name, content in files.items() if name != recordings[0]}
    done = verify(resealed(less))
    check(done.returncode == 22 and "no recording of the case" in done.stdout, f"one less: {done.stdout}")
    swapped = dict(files)
    swapped[recordings[0]] = files[recordings[1]]
    check(verify(resealed(swapped)).returncode == 22, "a recording in the place of another")
    cut = dict(files)
    lines = gzip.decompress(files[recordings[0]]).splitlines(True)
    cut[recordings[0]] = gzip.compress(b"".join(lines[:2]))
    done = verify(resealed(cut))
    check(done.returncode == 22 and "the end of its case" in done.stdout, f"cut: {done.stdout}")
    result = json.loads(files["result.json"])
    result["requirements"][0]["verdict"] = "note"
    told = dict(files) | {"result.json": json.dumps(result).encode()}
    done = verify(resealed(told))
    check(done.returncode == 22 and "sealed as note, now pass" in done.stdout, f"told otherwise: {done.stdout}")
    tamed = dict(files)
    head = lines[0].replace(b'"title":"', b'"title":"My ', 1)
    tamed[recordings[0]] = gzip.compress(head + b"".join(lines[1:]))
    check(head != lines[0], "the recording has no case with a title")
    done = verify(resealed(tamed))
    check(done.returncode == 22 and "was another than the suite has" in done.stdout, f"tamed: {done.stdout}")
    bomb = dict(files)
    bomb[recordings[0]] = gzip.compress(bytes(300 << 20))
    done = verify(resealed(bomb))
    check(done.returncode == 3 and "there is more than" in done.stderr, f"a bomb: {done.returncode} {done.stderr}")
    padded = dict(files)
    padded[recordings[0]] = files[recordings[0]] + b"more"
    done = verify(resealed(padded))
    check(done.returncode == 3 and "behind its end" in done.stderr, f"padded: {done.returncode} {done.stderr}")
    done = verify(resealed(files, lambda manifest: manifest.update(revision="0")))
    check(done.returncode == 23, f"another revision: {done.returncode} {done.stderr}")

    done = run("certify", contract, "-o", str(path), "--", str(BIN / reference), cwd=folder)
    check(done.returncode == 2 and "is there already" in done.stderr, f"{done.returncode} {done.stderr}")
    done = run("certify", contract, "-o", str(folder / "c.tar"), cwd=folder)
    check(done.returncode == 2 and "no unit" in done.stderr, f"{done.returncode} {done.stderr}")
    done = run("certify", contract, "-o", str(folder / "c.tar"), "--", str(BIN / liars), "--fault", fault,
               cwd=folder)
    check(done.returncode == 1 and not (folder / "c.tar").exists(), f"a liar: {done.returncode}")
    # What is left of it is not taken for recordings of the next.
    (folder / "c.tar.recordings").mkdir(exist_ok=True)
    (folder / "c.tar.recordings/stale.2.jsonl").write_text("of another day")
    done = run("certify", contract, "-o", str(folder / "c.tar"), "--key", f"{path}.key.pem", "--",
               str(BIN / reference), cwd=folder)
    check(done.returncode == 0, f"after a liar: {done.returncode} {done.stdout[-300:]}{done.stderr}")
    (folder / "d.tar.key.pem").write_text("somebody's")
    done = run("certify", contract, "-o", "d.tar", "--", str(BIN / reference), cwd=folder)
    check(done.returncode == 2 and "d.tar.key.pem is there already" in done.stderr, f"a key: {done.stderr}")
    check((folder / "d.tar.key.pem").read_text() == "somebody's", "a key was written over")
    (folder / "plain").write_text("")
    done = run("certify", contract, "-o", "plain/e.tar", "--", str(BIN / reference), cwd=folder)
    check(done.returncode == 2 and "output: plain/e.tar" in done.stderr, f"no folder: {done.stderr}")
    # Two bundles of one unit, and what they differ in.
    done = run("compare", str(path), str(folder / "c.tar"), "--report=html=both.html", cwd=folder)
    check(done.returncode == 0 and "0 of" in done.stdout, f"compare: {done.stdout}{done.stderr}")
    check((folder / "both.html").read_text().endswith("</html>\n"), "no page of both")
finish(f"{contract}: sealed, verified, and {40 + 10} changed bundles refused")
