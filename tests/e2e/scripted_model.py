"""A unit that asks a model over HTTP: the harness plays the model, and the judge agrees afterwards."""
import json
import os
import sys

from program import Folder, check, finish, run

CLIENT = r'''
import http.client, json, os, sys, urllib.parse

def say(frame):
    print(json.dumps(frame), flush=True)

say({"type": "hello"})
url = urllib.parse.urlsplit(os.environ["MODEL_URL"])
connection = http.client.HTTPConnection(url.hostname, url.port)
for line in sys.stdin:
    frame = json.loads(line)
    if frame["type"] == "bye":
        sys.exit(0)
    try:
        connection.request("POST", url.path + "/say", json.dumps({"ask": frame["id"]}))
        answer = connection.getresponse()
        for raw in answer:
            text = raw.decode().strip()
            if text.startswith("data: "):
                say({"type": "piece", "text": json.loads(text[6:])})
        say({"type": "answer", "id": frame["id"], "status": answer.status})
    except (http.client.HTTPException, OSError) as error:
        connection.close()
        say({"type": "answer", "id": frame["id"], "failed": type(error).__name__})
'''
CONTRACT = """
contract: talker
revision: "1"
title: a program that asks a model
unit: {framing: json-lines}
scripts:
  enter: [{start: {env: {MODEL_URL: "${URL_model}/v1"}}}, {expect: {type: hello}}]
  leave: [{close: {send: {type: bye}, exit: 0}}]
  probe: [{start: {env: {MODEL_URL: "http://127.0.0.1:1/v1"}}}, {expect: {type: hello}}]
peers:
  model: {kind: server, framing: http, dialect: http, words_from: dialects/toy.yaml}
"""
DIALECT = 'word: {send: [{event: "${value}"}]}\ndone: {send: [{end: true}]}\n'
SUITE = """
contract: talker
cases:
  - id: talker/held
    title: a stream is held between two pieces, and the connection is used again
    decides: [TALK-001]
    plant: [{peer: model}]
    steps:
      - send: {type: ask, id: 1}
      - model: {expect: "POST /v1/say", body: {ask: 1}, as: one}
      - model: {begin: one}
      - model: {word: {n: 1}}
      - expect: {type: piece, text: {n: 1}}
      - model: {send: [{chunk: 'data: {"n"'}]}
      - model: {send: [{chunk: ": 2}\\n\\n"}]}
      - expect: {type: piece, text: {n: 2}}
      - model: {done: true}
      - expect: {type: answer, id: 1, status: 200}
      - send: {type: ask, id: 2}
      - model: {expect: "POST /v1/say", body: {ask: 2}, as: two}
      - model: {reply: two, status: 503, body: {error: busy}}
      - expect: {type: answer, id: 2, status: 503}
  - id: talker/cut
    title: a connection is cut before the headers, and inside a chunk
    decides: [TALK-001]
    plant: [{peer: model}]
    steps:
      - send: {type: ask, id: 1}
      - model: {expect: "POST /v1/say", as: one}
      - model: {close: one}
      - expect: {type: answer, id: 1, failed: {$type: string}}
      - send: {type: ask, id: 2}
      - model: {expect: "POST /v1/say", as: two}
      - model: {begin: two}
      - model: {word: 1}
      - model: {send: {raw: "40\\r\\ndata: "}}
      - model: {close: two}
      - expect: {type: piece, text: 1}
      - expect: {type: answer, id: 2, failed: IncompleteRead}
  - id: talker/by-itself
    title: a request that no step waits for is answered
    decides: [TALK-001]
    plant: [{peer: model}]
    answers:
      model: [{when: {target: /v1/say}, send: [{begin: {status: 201}}, {word: [hi]}, {done: true}]}]
    steps:
      - send: {type: ask, id: 1}
      - expect: {type: piece, text: [hi]}
      - expect: {type: answer, id: 1, status: 201}
"""
REQUIREMENTS = ("- {id: TALK-001, level: MUST, family: talk, says: It asks and tells., source: [test], "
                "basis: T, breaks: silence}\n")
with Folder() as folder:
    specs = folder / "tree" / "specs" / "talker"
    (specs / "dialects").mkdir(parents=True)
    (specs / "profiles").mkdir()
    (specs / "contract.yaml").write_text(CONTRACT)
    (specs / "requirements.yaml").write_text(REQUIREMENTS)
    (specs / "dialects" / "toy.yaml").write_text(DIALECT)
    (specs / "profiles" / "full.yaml").write_text("profile: full\ntitle: all\nrequirements: all\n")
    suites = folder / "tree" / "suites" / "talker"
    suites.mkdir(parents=True)
    for needed in ("fixtures", "runners/units"):
        (folder / "tree" / needed).mkdir(parents=True)
    (suites / "cases.yaml").write_text(SUITE)
    (folder / "client.py").write_text(CLIENT)
    environment = dict(os.environ, TOUCHSTONE_TREE=str(folder / "tree"))
    kept = folder / "kept"
    done = run("run", "talker", f"--recordings={kept}", "--", sys.executable,
               str(folder / "client.py"), cwd=folder, env=environment)
    check(done.returncode == 0, f"exit code {done.returncode}: {done.stdout}{done.stderr}")
    recordings = sorted(kept.glob("talker.[!s]*.jsonl"))
    check(len(recordings) == 3, f"{len(recordings)} recordings")
    for recording in recordings:
        live = recording.read_text().splitlines()[-1]
        judged = run("judge", "--json", str(recording), cwd=folder, env=environment)
        check(judged.returncode == 0, f"{recording.name}: {judged.stderr}")
        check(json.loads(judged.stdout) == json.loads(live)["verdict"],
              f"{recording.name}: another verdict")

    # A case that waits for something else is red: what came is told.
    wrong = folder / "wrong.yaml"
    wrong.write_text(SUITE.split("  - id: talker/cut")[0].replace("body: {ask: 1}", "body: {ask: 7}")
                     .replace("talker/held", "talker/wrong"))
    done = run("run", "talker", f"--suite={wrong}", "--only=talker/wrong", "--", sys.executable,
               str(folder / "client.py"), cwd=folder, env=environment)
    check(done.returncode == 1, f"exit code {done.returncode}: {done.stdout}{done.stderr}")
    check("wrong-frame at /body/ask" in done.stdout, done.stdout)
finish("a client of a scripted model: 3 cases, each judged again, and one that is wrong")
