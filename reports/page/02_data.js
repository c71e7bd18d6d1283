// The data of the report, with what is looked up by id.

const runs = JSON.parse(document.getElementById("data").textContent).runs;

for (const run of runs) {
  run.case_of = new Map(run.cases.map((one) => [one.id, one]));
  run.requirement_of = new Map(run.requirements.map((one) => [one.id, one]));
}

const VERDICTS = ["fail", "inconclusive", "harness-error", "warn", "note", "not-observed", "pass",
  "not-applicable", "excluded"];
const ALARMING = new Set(["fail", "inconclusive", "harness-error", "warn"]);

function name_of(run) {
  return run.unit.version || run.unit.argv.join(" ");
}

// Cases that speak against the unit, in the order of the suite.
function failed_cases(run) {
  return run.cases.filter((one) => ALARMING.has(one.verdict) && one.findings.length > 0);
}

function last_attempt(test) {
  return test.attempts[test.attempts.length - 1];
}
