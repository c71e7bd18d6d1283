"""`touchstone liars` finds every liar of a contract by what it declares, and docs/liars names them."""
import json
import pathlib
import sys

from program import BIN, Folder, check, finish, run

ROOT = pathlib.Path(__file__).resolve().parents[2]
contract, honest, least, least_devious, *words = sys.argv[2:]


def judged(folder, name, *options):
    """The kill matrix as data, and how the command ended."""
    table = folder / f"{name}.json"
    done = run("liars", contract, f"--report=json={table}", *options, "--", str(BIN / honest), *words,
               cwd=folder, timeout=500)
    check(table.exists(), f"no matrix: exit code {done.returncode}\n{done.stdout}{done.stderr}")
    return (json.loads(table.read_text()) if table.exists() else {"liars": [], "offences": []}), done


with Folder() as folder:
    page = folder / "page.md"
    matrix, done = judged(folder, "all", f"--report=markdown={page}")
    # What kills nothing yet is told by the page; it does not make this test red.
    offences = [one for one in matrix["offences"] if one["kind"] != "kills-nothing"]
    check(done.returncode == (1 if matrix["offences"] else 0), f"exit code {done.returncode}")
    again = sorted({liar["fault"] for liar in matrix["liars"] for one in offences
                    if liar["fault"] in one["text"]})
    if again:
        # A hundred liars side by side load the machine: what offends must do so on its own as well.
        print("judged once more, alone:", ", ".join(again))
        second, _ = judged(folder, "again", "--jobs=2", "--only-liars=" + ",".join(again))
        offences = [one for one in second["offences"] if one["kind"] != "kills-nothing"]
    for offence in offences:
        check(False, f"{offence['kind']}: {offence['text']}")
    devious = [one for one in matrix["liars"] if one["devious"]]
    check(len(matrix["liars"]) >= int(least), f"{len(matrix['liars'])} liars, not {least}")
    check(len(devious) >= int(least_devious), f"{len(devious)} devious liars, not {least_devious}")
    known = ROOT / "docs" / "liars" / f"{contract}.md"
    text = known.read_text() if known.exists() else ""
    for liar in matrix["liars"]:
        told = run("explain", liar["breaks"][0]).stdout
        check(liar["fault"] in told, f"explain {liar['breaks'][0]} does not name {liar['fault']}")
        check(liar["fault"] in text,
              f"docs/liars/{contract}.md does not name {liar['fault']}: write it anew with "
              f"touchstone liars {contract} --report markdown=docs/liars/{contract}.md")
finish(f"{contract}: {len(matrix['liars'])} liars judged, {len(devious)} of them devious")
