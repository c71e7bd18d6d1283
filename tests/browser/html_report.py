"""The HTML report in a real browser: it opens, filters, can be linked into, moves by keys, is quick
with ten thousand frames, runs nothing that a unit said, and asks nobody for anything.

With a second argument, a folder, it leaves pictures there to look at.
"""
import pathlib
import subprocess
import sys
import tempfile

from devtools import Browser

WRITE_PAGES = sys.argv[1]
PICTURES = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
failures = []
checked = 0


def check(condition, text):
    global checked
    checked += 1
    if not condition:
        failures.append(text)
        print("FAILED:", text)


def picture(page, name):
    if PICTURES:
        PICTURES.mkdir(parents=True, exist_ok=True)
        page.picture(PICTURES / f"{name}.png")


def shown(page, selector):
    return page.evaluate(f"[...document.querySelectorAll({selector!r})].filter((e) => !e.hidden).length")


def overview(page, folder):
    page.open(f"file://{folder}/failed.html")
    check(page.evaluate("document.title") == "NOT conformant to rpc 0.3.5", "the title")
    check(page.evaluate("document.querySelector('h1').innerText").startswith("NOT conformant"),
          "the summary is not first")
    check(page.evaluate("document.querySelector('.named a').getAttribute('href')").startswith("#/requirement/"),
          "what failed is not named at the top")
    check(shown(page, "#failures .card") == 7, "not every failed case has a card")
    check(page.evaluate("document.querySelector('.card dd mark').innerText") != "",
          "what differs is not marked")
    check(shown(page, ".card .window .blamed") > 0, "no blamed frame is marked")
    picture(page, "overview")


def filters(page, folder):
    page.open(f"file://{folder}/failed.html")
    page.press("/", "/")
    check(page.evaluate("document.activeElement.id") == "search", "/ does not lead to the filter")
    for letter in "rpc-021":
        page.press(letter, letter)
    check(shown(page, ".requirements details") == 1, "a word does not narrow the requirements")
    check("q=rpc-021" in page.evaluate("location.hash"), "the filter is not in the address")
    page.press("Escape")
    page.evaluate("document.querySelector('.filter input[value=fail]').click()")
    check(shown(page, ".requirements details") == 0, "a verdict does not narrow further")
    page.open(f"file://{folder}/failed.html#/?v=warn")
    check(shown(page, ".requirements details") == 1, "a link to a filter does not filter")
    check("shown" in page.evaluate("document.getElementById('filtered').innerText"), "no count")


def links_and_keys(page, folder):
    page.open(f"file://{folder}/failed.html#/requirement/RPC-021")
    check(page.evaluate("document.getElementById('requirement-RPC-021').open"), "no deep link")
    check(page.evaluate("document.getElementById('requirement-RPC-021')"
                        ".getBoundingClientRect().top < innerHeight"), "it is not in sight")
    page.open(f"file://{folder}/failed.html")
    page.press("j", "j")
    page.press("j", "j")
    page.press("Enter", "\r")
    check(page.wait("location.hash === '#/case/rpc/ids-b' && document.querySelector('.timeline')"),
          "j j Enter does not open the second failure")
    picture(page, "case")
    check(page.evaluate("document.querySelector('.row.selected').classList.contains('blamed')"),
          "the blamed frame is not selected")
    check(page.evaluate("document.querySelector('.frame mark').innerText") == '"8"',
          "the differing place is not marked in the frame")
    check(page.evaluate("pretty('{\"a\":9007199254740993}', '').innerText").find("9007199254740993") > 0,
          "a large number is not shown as it came")
    lanes = page.evaluate("[...document.querySelectorAll('.timeline label')].map((e) => e.innerText)")
    check(set(lanes) == {"main", "main.in", "main.out", "main.err"}, f"lanes: {lanes}")
    page.press("Escape")
    check(page.wait("document.querySelector('.summary')"), "Escape does not lead back")
    page.open(f"file://{folder}/failed.html#/case/rpc/no-such")
    check("no case" in page.evaluate("document.querySelector('.remark').innerText"), "a dead link")


def matrix(page, folder):
    page.open(f"file://{folder}/failed.html")
    page.evaluate("document.getElementById('case-matrix').open = true")
    check(page.wait("document.querySelector('#case-matrix .grid td')"), "no matrix")
    check(shown(page, "#case-matrix tbody td.fail") > 0, "no failure in the matrix")
    page.evaluate("document.querySelector('#case-matrix tbody td').focus()")
    page.press("ArrowRight")
    check(page.evaluate("document.activeElement.cellIndex") == 2, "arrows do not move in the matrix")
    page.open(f"file://{folder}/units.html")
    check(shown(page, "#unit-matrix .grid thead th") == 2, "two units, but not two columns")
    differing = page.evaluate("document.getElementById('differing').innerText")
    check("which come first" in differing, f"what differs: {differing}")
    first = page.evaluate("[...document.querySelector('#unit-matrix tbody tr').cells].slice(1)"
                          ".map((cell) => cell.innerText)")
    check(len(set(first)) == 2, f"the first row of the matrix does not differ: {first}")
    page.evaluate("document.querySelectorAll('.units a')[1].click()")
    check(page.wait("document.querySelector('h1').innerText.startsWith('Conformant')"),
          "the second unit cannot be looked at")
    picture(page, "units")


def long_timeline(page, folder):
    page.open(f"file://{folder}/long.html#/case/rpc/ids")
    check(page.evaluate("timeline_view.rows.length") == 10000, "not every frame is there")
    check(page.evaluate("document.querySelectorAll('.row').length") < 120, "all rows are in the page")
    check(page.evaluate("document.querySelector('.row.selected .text').innerText").find("9998") > 0,
          "the blamed frame is not in sight")
    slowest = page.evaluate("""new Promise((done) => {
        const list = document.querySelector('.rows');
        let left = 120, last = 0, work = 0;
        const step = () => {
          const begin = performance.now();
          list.scrollTop = (left * 7919 % 10000) * 24;
          timeline_view.draw();
          work = Math.max(work, performance.now() - begin);
          left -= 1;
          left ? requestAnimationFrame(step) : done(work);
        };
        step();
      })""")
    print(f"slowest of 120 jumps through 10,000 frames: {slowest:.1f} ms")
    check(slowest < 200, f"a jump in the timeline takes {slowest} ms")
    page.evaluate("(() => { const s = document.getElementById('search'); s.value = '\"number\":42,';"
                  "s.dispatchEvent(new Event('input')); })()")
    check(page.evaluate("timeline_view.rows.length") == 1, "frames are not filtered")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    check(shown(page, ".printed li") >= 1, "nothing is printed of the timeline")


def hostile(page, folder):
    page.open(f"file://{folder}/hostile.html")
    check(page.evaluate("typeof window.broken_out") == "undefined", "a unit's text was run")
    check(page.evaluate("document.querySelectorAll('script').length") == 2, "a script came in")
    check(page.evaluate("document.querySelectorAll('img, iframe, object, svg').length") == 0, "markup")
    check(shown(page, "#failures .card") == 1, "the failure is not shown")
    check(page.evaluate("/[\\u0000-\\u0008\\u000b-\\u001f\\u202a-\\u202e\\u2066-\\u2069]/"
                        ".test(document.body.innerText)") is False, "controls or marks of direction")
    check("bytes)" in page.evaluate("document.body.innerText"), "what is cut does not say so")
    page.evaluate("document.querySelector('.card h2 a').click()")
    check(page.wait("document.querySelector('.timeline .row')"), "no timeline")
    picture(page, "hostile")


def looks(page, folder):
    for scheme in ("light", "dark"):
        page.call("Emulation.setEmulatedMedia", media="",
                  features=[{"name": "prefers-color-scheme", "value": scheme}])
        page.open(f"file://{folder}/failed.html")
        check(page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "it is wider than the window")
        paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
        check(("255" in paper) == (scheme == "light"), f"{scheme} is {paper}")
        picture(page, scheme)
    page.evaluate("document.querySelector('button.theme').click()")
    check("255" in page.evaluate("getComputedStyle(document.body).backgroundColor"),
          "the button does not change to light")
    page.call("Emulation.setEmulatedMedia", media="print", features=[])
    check(page.evaluate("getComputedStyle(document.querySelector('.filter')).display") == "none",
          "what cannot be pressed on paper is printed")
    picture(page, "print")
    page.call("Emulation.setEmulatedMedia", media="", features=[])


def main():
    browser = Browser.start()
    if browser is None:
        print("SKIPPED: chromium is not here; try: apt-get install chromium")
        return 0
    try:
        with tempfile.TemporaryDirectory(prefix="touchstone-pages-") as folder:
            subprocess.run([WRITE_PAGES, folder], check=True)
            page = browser.page()
            asked = []
            for test in (overview, filters, links_and_keys, matrix, long_timeline, hostile, looks):
                test(page, folder)
                asked += [one for one in page.requests if not one.startswith(("file://", "data:,"))]
            check(not page.console, f"the console said: {page.console}")
            check(not asked, f"requests left the file: {asked}")
    finally:
        browser.stop()
    print(f"browser.html_report: {checked} checks, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
