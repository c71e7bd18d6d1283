#include "run_setup.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "base/file.h"
#include "base/text.h"
#include "machine.h"
#include "machine_has.h"
#include "process/limits.h"
#include "reports/report.h"
#include "unit_source.h"

namespace touchstone::program {
namespace {

// Options that choose cases, or where reports and recordings go (which a repetition would write
// over), or that only make a baseline, and so do not belong in the
// command line that repeats a case.
constexpr std::array kWithValue = {"--only",  "--report", "--recordings", "--shard",   "--max-fail",
                                   "--write", "--reason", "--owner",      "--expires", "--link"};

bool is_dropped(const std::string& word, bool& takes_next) {
  for (const std::string_view name : kWithValue) {
    takes_next = word == name;
    if (takes_next || word.starts_with(std::string(name) + "=")) return true;
  }
  return word == "--last-failed";
}

// The command line of this run for "repeat it with": without what chose cases and reports.
std::vector<std::string> reproduce_words(const Session& session) {
  std::vector<std::string> words;
  bool skip = false;
  bool unit = false;
  for (const std::string& word : session.arguments) {
    unit = unit || word == "--";
    if (skip) {
      skip = false;
    } else if (unit || !is_dropped(word, skip)) {
      words.push_back(words.size() == 1 ? "run" : word);
    }
  }
  if (!unit) words.push_back("--");
  return words;
}

// Refuses before the run what could not be kept in it.
base::Status hold_recordings_folder(const std::string& folder) {
  if (folder.empty()) return {};
  const std::filesystem::path probe = std::filesystem::path(folder) / ".touchstone-probe";
  const base::Status written = base::write_file(probe, "probe");
  std::error_code ignored;
  std::filesystem::remove(probe, ignored);
  if (written) return {};
  return base::Error{base::ExitCode::kUsage,
                     "cannot keep recordings there: " + written.error().what, folder,
                     "name a folder that can be written to: --recordings DIR"};
}

base::Result<run::UnitInfo> find_unit(const Library& library, const RunWords& words,
                                      const std::string& contract, const Session& session) {
  if (!words.unit.empty()) {
    auto descriptor = find_descriptor(library.source(), words.unit);
    if (!descriptor) return descriptor.error();
    const auto speaks = [&](const std::string& asked) {
      return std::ranges::find(descriptor->contracts, asked) != descriptor->contracts.end();
    };
    if (!speaks(contract) && !speaks(words.speaks)) {
      return base::Error{base::ExitCode::kUsage, "the unit " + words.unit + " speaks " +
                                                     base::join(descriptor->contracts, " and ") +
                                                     ", not " + contract};
    }
    return resolve_unit(*descriptor, session.unit);
  }
  if (session.unit.empty()) {
    return base::Error{
        base::ExitCode::kUsage, "there is no unit to judge", "",
        "put its command line at the end: touchstone run " + contract + " -- ./my-runtime"};
  }
  return resolve_unit(session.unit);
}

// More cases at once than there are descriptors for would fail for want of them.
void keep_to_descriptors(unsigned wanted, run::RunOptions& run) {
  constexpr std::uint64_t kOfOurOwn = 64;
  constexpr std::uint64_t kOfACase = 32;  // a few processes and peers
  const std::uint64_t all = process::raise_own_descriptors();
  const std::uint64_t room = all > kOfOurOwn ? (all - kOfOurOwn) / kOfACase : 0;
  run.jobs = static_cast<unsigned>(std::clamp<std::uint64_t>(room, 1, wanted));
  if (run.jobs == wanted) return;
  run.live.machine.degraded.push_back(
      std::to_string(wanted) + " cases side by side would need more than the " +
      std::to_string(all) + " descriptors that are allowed here: " + std::to_string(run.jobs) +
      " go at once (ulimit -n)");
}

}  // namespace

void add_unit_options(CLI::App& command, RunWords& words) {
  command.add_option("--speaks", words.speaks,
                     "The contract that the unit speaks, where CONTRACT leaves that open");
  command.add_option("--unit", words.unit, "A known runtime, instead of a command line");
  command.add_option("--unit-version", words.unit_version,
                     "Its version, for expectations that depend on it");
  command
      .add_option("--report", words.reports,
                  "FORMAT or FORMAT=FILE, repeatable: " + base::join(reports::formats(), ", "))
      ->allow_extra_args(false);
  command.add_option("--suite", words.suites, "Further case files or folders of them")
      ->allow_extra_args(false);
  command.add_option("--recordings", words.recordings, "Folder that keeps every recording");
  command.add_option("--isolation", words.isolation, "none, basic or full")
      ->check(CLI::IsMember({"none", "basic", "full"}));
  command.add_option("--color", words.color, "auto, always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}));
  command.add_option("--jobs", words.jobs, "Cases side by side (default: four a core)")
      ->check(CLI::Range(1u, 256u));
  command.add_option("--seed", words.seed, "What random walks begin with (default: 1)");
  command.add_flag("--strict", words.strict, "A SHOULD blocks as well");
}

base::Result<std::vector<run::Expectation>> parse_expectations(const std::string& text,
                                                               const std::string& path,
                                                               const Loaded& loaded,
                                                               const run::Circumstances& here) {
  std::vector<std::string> ids;
  for (const script::CasePtr& one : loaded.cases) ids.push_back(one->id);
  auto expectations = run::read_expectations(text, path, *loaded.contract, ids);
  if (!expectations) return expectations.error();
  for (const run::Expectation& one : *expectations) {
    if (!one.when.unit_version || run::find_version(here.unit_version)) continue;
    return base::Error{base::ExitCode::kUsage,
                       "this entry depends on the unit's version, which is not known", one.at,
                       "say it with --unit-version 1.2.3"};
  }
  return expectations;
}

base::Result<std::vector<run::Expectation>> read_expectation_file(const std::string& path,
                                                                  const Loaded& loaded,
                                                                  const run::Circumstances& here) {
  auto text = base::read_file(path);
  if (!text) return text.error();
  return parse_expectations(*text, path, loaded, here);
}

base::Result<run::RunOptions> prepare_run(const Library& library, const RunWords& words,
                                          const Session& session) {
  TS_RETURN_IF_ERROR(hold_recordings_folder(words.recordings));
  const auto [name, profile_name] = split_contract(words.contract);
  auto loaded = library.load(name, words.suites, words.speaks);
  if (!loaded) return loaded.error();
  auto profile = find_profile(*loaded->contract, profile_name);
  if (!profile) return profile.error();
  auto selected = select(library, *loaded, *profile, words.selection);
  if (!selected) return selected.error();
  run::RunOptions run;
  run.fold.here = run::circumstances(words.unit_version);
  if (!words.expect.empty()) {
    auto expectations = read_expectation_file(words.expect, *loaded, run.fold.here);
    if (!expectations) return expectations.error();
    run.fold.expectations = std::move(*expectations);
  }
  auto unit = find_unit(library, words, name, session);
  if (!unit) return unit.error();
  unit->version = words.unit_version;
  run.live = live_settings(loaded->contract, loaded->rules, std::move(*unit), words.isolation);
  run.profile = std::move(*profile);
  run.cases = std::move(selected->cases);
  drop_unmet(run.cases, run.live.machine);
  run.shard = std::move(selected->shard);
  run.probe = loaded->probe;
  run.fold.strict = words.strict;
  run.fold.partial = selected->partial;
  run.max_fail = words.max_fail;
  run.repeat = words.repeat;
  run.until_fail = words.until_fail;
  keep_to_descriptors(words.jobs != 0 ? words.jobs : default_jobs(), run);
  run.recordings = words.recordings;
  run.reproduce = reproduce_words(session);
  return run;
}

}  // namespace touchstone::program
