"""`touchstone liars` finds every liar of a contract by what it declares, and docs/liars is up to date."""
import json
import pathlib
import sys

from program import BIN, Folder, check, finish, run

ROOT = pathlib.Path(__file__).resolve().parents[2]
contract, honest, least, least_devious, *words = sys.argv[2:]
with Folder() as folder:
    table = folder / "matrix.json"
    page = folder / "page.md"
    done = run("liars", contract, f"--report=json={table}", f"--report=markdown={page}", "--",
               str(BIN / honest), *words, cwd=folder, timeout=500)
    check(table.exists(), f"no matrix: exit code {done.returncode}\n{done.stdout}{done.stderr}")
    matrix = json.loads(table.read_text()) if table.exists() else {"liars": [], "offences": []}
    # What kills nothing yet is told by the page; it does not make this test red.
    for offence in [one for one in matrix["offences"] if one["kind"] != "kills-nothing"]:
        check(False, f"{offence['kind']}: {offence['text']}")
    check(done.returncode == (1 if matrix["offences"] else 0), f"exit code {done.returncode}")
    devious = [one for one in matrix["liars"] if one["devious"]]
    check(len(matrix["liars"]) >= int(least), f"{len(matrix['liars'])} liars, not {least}")
    check(len(devious) >= int(least_devious), f"{len(devious)} devious liars, not {least_devious}")
    for liar in matrix["liars"]:
        told = run("explain", liar["breaks"][0]).stdout
        check(liar["fault"] in told, f"explain {liar['breaks'][0]} does not name {liar['fault']}")
    known = ROOT / "docs" / "liars" / f"{contract}.md"
    check(known.exists() and page.exists() and known.read_text() == page.read_text(),
          f"{known.name} is not what touchstone liars {contract} writes now")
finish(f"{contract}: {len(matrix['liars'])} liars judged, {len(devious)} of them devious")
