#include "run/baseline.h"

#include <algorithm>
#include <set>

#include "run/signature.h"
#include "yaml/node.h"

namespace touchstone::run {

using record::Verdict;

namespace {

base::Status check_whole(const RunResult& result) {
  std::string why;
  if (result.partial || result.shard) why = "only a part of the cases was run";
  if (result.stopped_early) why = "the run stopped when enough cases had failed";
  if (result.interrupted) why = "the run was interrupted";
  if (result.never_started) why = "the unit never started";
  if (why.empty()) {
    for (const CaseResult& one : result.cases) {
      if (one.verdict == Verdict::kHarnessError) why = "the case " + one.id + " could not be asked";
    }
  }
  if (why.empty()) return {};
  return base::Error{base::ExitCode::kBadInput, "no baseline is written, for " + why, "",
                     "make it from a whole run: without --only, --shard, --last-failed and "
                     "--max-fail"};
}

bool blocks(const RequirementResult& one, bool strict) {
  const bool counts = one.level == contract::Level::kMust || strict;
  return one.verdict == Verdict::kFail || one.verdict == Verdict::kInconclusive ||
         (one.verdict == Verdict::kWarn && strict) ||
         (one.verdict == Verdict::kNotObserved && counts);
}

// Every signature with which that requirement, or with "" that case, failed.
std::vector<std::string> signatures_of(const RunResult& result, const std::string& requirement,
                                       const std::string& case_id) {
  std::set<std::string> found;
  for (const CaseResult& test : result.cases) {
    if (!case_id.empty() && case_id != test.id) continue;
    for (const Attempt* attempt : test.counted()) {
      for (const record::Finding& finding : attempt->verdict.findings) {
        if (finding.requirement == requirement) found.insert(signature_of(finding, test.id));
      }
    }
  }
  return {found.begin(), found.end()};
}

Expectation entry_for(const std::string& requirement, const std::string& case_id,
                      std::vector<std::string> signatures, const BaselineWords& words) {
  Expectation entry;
  entry.requirement = requirement;
  entry.case_id = case_id;
  entry.signatures = std::move(signatures);
  entry.reason = words.reason;
  entry.link = words.link;
  entry.owner = words.owner;
  entry.expires = words.expires;
  return entry;
}

bool is_for_elsewhere(const Expectation& entry, const Circumstances& here) {
  return !holds_here(entry.when, here);
}

bool is_flaky(const std::vector<Expectation>& before, const Expectation& entry) {
  return std::any_of(before.begin(), before.end(), [&](const Expectation& one) {
    return one.flaky && one.requirement == entry.requirement && one.case_id == entry.case_id;
  });
}

void keep_words(const std::vector<Expectation>& before, const Circumstances& here,
                Expectation& entry) {
  for (const Expectation& one : before) {
    if (one.flaky || is_for_elsewhere(one, here) || one.requirement != entry.requirement ||
        one.case_id != entry.case_id) {
      continue;
    }
    entry.reason = one.reason;
    entry.link = one.link;
    entry.owner = one.owner;
    // One that has expired was to be looked at again; that is not for a program to put off.
    entry.expires = one.expires;
    entry.when = one.when;
    return;
  }
}

yaml::Node text(const std::string& value) { return yaml::Node::string(value); }

std::string line_of(const std::string& indent, const std::string& name, const std::string& value) {
  // JSON's strings are YAML's quoted ones.
  return value.empty() ? "" : indent + name + ": " + text(value).to_json() + "\n";
}

std::string list_of(const std::vector<std::string>& values) {
  std::string json = "[";
  for (const std::string& one : values) json += (json == "[" ? "" : ", ") + text(one).to_json();
  return json + "]";
}

std::string to_yaml(const Expectation& entry) {
  const bool of_case = entry.requirement.empty();
  std::string yaml = "  - " + std::string(of_case ? "case: " : "requirement: ") +
                     text(entry.about()).to_json() + "\n";
  if (!entry.signatures.empty()) {
    yaml += "    signature:\n";
    for (const std::string& one : entry.signatures) yaml += "      - " + text(one).to_json() + "\n";
  }
  yaml += line_of("    ", "reason", entry.reason) + line_of("    ", "link", entry.link) +
          line_of("    ", "owner", entry.owner) + line_of("    ", "expires", entry.expires);
  if (entry.when.os.empty() && !entry.when.unit_version) return yaml;
  yaml += "    when:\n";
  if (!entry.when.os.empty()) yaml += "      os: " + list_of(entry.when.os) + "\n";
  if (entry.when.unit_version) {
    yaml += line_of("      ", "unit_version", entry.when.unit_version->text());
  }
  return yaml;
}

}  // namespace

base::Result<std::vector<Expectation>> baseline_of(const RunResult& result,
                                                   const std::vector<Expectation>& before,
                                                   const BaselineWords& words,
                                                   const Circumstances& here) {
  TS_RETURN_IF_ERROR(check_whole(result));
  std::vector<Expectation> entries;
  for (const RequirementResult& one : result.requirements) {
    if (!blocks(one, result.strict)) continue;
    std::vector<std::string> signatures = signatures_of(result, one.id, "");
    if (one.verdict == Verdict::kNotObserved) signatures = {signature_of_silence(one.id)};
    entries.push_back(entry_for(one.id, "", std::move(signatures), words));
  }
  for (const CaseResult& one : result.cases) {
    if (one.verdict != Verdict::kFail && one.verdict != Verdict::kInconclusive) continue;
    std::vector<std::string> nameless = signatures_of(result, "", one.id);
    if (!nameless.empty()) entries.push_back(entry_for("", one.id, std::move(nameless), words));
  }
  std::erase_if(entries, [&](const Expectation& one) { return is_flaky(before, one); });
  for (Expectation& one : entries) keep_words(before, here, one);
  for (const Expectation& one : before) {
    if (one.flaky || is_for_elsewhere(one, here)) entries.push_back(one);
  }
  return entries;
}

std::string to_yaml(const std::vector<Expectation>& expectations, const std::string& heading) {
  std::string yaml = "# " + heading + "\n";
  for (const bool flaky : {false, true}) {
    std::string list;
    for (const Expectation& one : expectations) {
      if (one.flaky == flaky) list += to_yaml(one);
    }
    const std::string name = flaky ? "flaky:" : "expected:";
    if (!list.empty()) {
      yaml += name + "\n" + list;
    } else if (!flaky) {
      yaml += name + " []\n";
    }
  }
  return yaml;
}

}  // namespace touchstone::run
