"""Holds the architecture: who may include whom, and that no C++ below reference/ names a contract.

Reads the link lists of harness/*/CMakeLists.txt, so that the build and this test cannot drift
apart. Prints one line for each offence and exits 1 if there is any.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
HARNESS = ROOT / "harness"
ALL = {path.name for path in HARNESS.iterdir() if (path / "CMakeLists.txt").exists()}
CONTRACTS = re.compile(
    r"synaps|guest.?fs|agent.?lifecycle|sidecar.?install|session.?client|pi.?rpc", re.IGNORECASE)


def linked(module):
    text = (HARNESS / module / "CMakeLists.txt").read_text()
    match = re.search(r"DEPS((?:\s+[a-z_]+)+)", text)
    return set(match.group(1).split()) & ALL if match else set()


def closure(module, direct):
    seen, todo = set(), [module]
    while todo:
        for dep in direct[todo.pop()]:
            if dep not in seen:
                seen.add(dep)
                todo.append(dep)
    return seen


def included(path):
    for line in path.read_text().splitlines():
        match = re.match(r'\s*#include "([a-z_]+)/', line)
        if match:
            yield match.group(1)


def sources(*folders):
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in (".cc", ".h", ".c"):
                yield path


def main():
    offences = []
    direct = {module: linked(module) for module in ALL}
    for module in sorted(ALL):
        allowed = closure(module, direct) | {module}
        if module in closure(module, direct):
            offences.append(f"harness/{module}: links itself through others")
        for path in sources(f"harness/{module}"):
            for name in included(path):
                if name in (ALL | {"reports", "runners"}) and name not in allowed:
                    offences.append(f"{path.relative_to(ROOT)}: includes {name}/, which it does not link")
    for path in sources("reference"):
        for name in included(path):
            if name in ALL and not (ROOT / "reference" / name).is_dir():
                offences.append(f"{path.relative_to(ROOT)}: a reference includes harness/{name}")
    for path in sources("harness", "reports"):
        for name in included(path):
            if name == "runners":
                offences.append(f"{path.relative_to(ROOT)}: includes runners/")
    for path in sources("harness", "reports", "runners"):
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if CONTRACTS.search(line):
                offences.append(f"{path.relative_to(ROOT)}:{number}: names a contract: {line.strip()}")
    for line in offences:
        print(line)
    print(f"lint.layers: {len(ALL)} modules, {len(offences)} offences")
    return 1 if offences else 0


if __name__ == "__main__":
    sys.exit(main())
