// `touchstone judge RECORDING|FOLDER...`: computes the verdicts of recordings anew, offline.
#include <unistd.h>

#include <iostream>
#include <map>
#include <memory>
#include <utility>

#include "base/file.h"
#include "base/text.h"
#include "commands.h"
#include "engine/judge.h"
#include "library.h"
#include "record/reader.h"
#include "record/spool.h"
#include "reports/console.h"
#include "reports/judged.h"
#include "run/excerpt.h"

namespace touchstone::program {
namespace {

struct JudgeOptions {
  std::vector<std::string> paths;
  bool json = false;
  std::string color = "auto";
};

// The contracts that recordings named so far, each compiled once.
class Laws {
 public:
  explicit Laws(const Library& library) : library_(library) {}

  base::Result<const Loaded*> of(const record::Head& head) {
    const auto named = std::pair(head.contract, head.speaks);
    const auto known = loaded_.find(named);
    if (known != loaded_.end()) return &known->second;
    auto law = library_.load_law(head.contract, head.speaks);
    if (!law) return law.error();
    return &loaded_.emplace(named, std::move(*law)).first->second;
  }

 private:
  const Library& library_;
  std::map<std::pair<std::string, std::string>, Loaded> loaded_;
};

base::ExitCode code_of(record::Verdict verdict) {
  switch (verdict) {
    case record::Verdict::kFail:
      return base::ExitCode::kNotConformant;
    case record::Verdict::kInconclusive:
      return base::ExitCode::kInconclusive;
    case record::Verdict::kHarnessError:
      return base::ExitCode::kHarnessError;
    default:
      return base::ExitCode::kConformant;
  }
}

// The recording itself is read again only where its frames are to be shown.
base::Result<std::string> told(const record::Head& head, const engine::Judgement& judgement,
                               const std::string& path, const contract::Contract& contract,
                               const reports::Paint& paint) {
  run::CaseResult test;
  test.id = head.case_id;
  test.verdict = judgement.verdict.verdict;
  test.attempts.emplace_back();
  run::Attempt& attempt = test.attempts.back();
  attempt.verdict = judgement.verdict;
  attempt.recording = path;
  if (!judgement.verdict.findings.empty()) {
    record::Spool spool;
    auto text = base::read_file(path);
    if (!text) return text.error();
    spool.append(*text);
    attempt.events = run::read_excerpt(spool, path, judgement.verdict);
  }
  return reports::tell_judged(test, contract, paint);
}

// Prints the verdict: one JSON line and remarks on standard error, or words with the remarks.
base::Result<base::ExitCode> judge_one(Laws& laws, const JudgeOptions& options,
                                       const std::string& path) {
  auto lines = record::open_lines(path);
  if (!lines) return lines.error();
  auto recording = record::Reader::open(std::move(*lines), path);
  if (!recording) return recording.error();
  auto law = laws.of(recording->head());
  if (!law) return law.error();
  auto judgement = engine::judge(*recording, *(*law)->contract, (*law)->rules);
  if (!judgement) return judgement.error();
  const std::string verdict = record::to_json(judgement->verdict);
  const reports::Paint paint(reports::options_of_terminal(STDOUT_FILENO, options.color).color);
  if (options.json) {
    std::cout << verdict << "\n";
  } else {
    auto text = told(recording->head(), *judgement, path, *(*law)->contract, paint);
    if (!text) return text.error();
    std::cout << *text;
  }
  std::ostream& remarks = options.json ? std::cerr : std::cout;
  const std::string name = base::printable(path, 1000);
  for (const std::string& remark : judgement->remarks) remarks << name << ": " << remark << "\n";
  if (recording->verdict_json() && *recording->verdict_json() != verdict) {
    remarks << name << ": this differs from the verdict that the live run gave\n";
  } else if (recording->verdict_json()) {
    remarks << name << ": agrees with the live run\n";
  }
  const base::ExitCode code = code_of(judgement->verdict.verdict);
  if (judgement->complete || code == base::ExitCode::kNotConformant) return code;
  // What is missing may be what speaks against the unit.
  return base::Error{base::ExitCode::kBadInput,
                     "the recording is cut: it ends before its case did, so its verdict is open",
                     name, "judge the whole file, as the run has kept it"};
}

base::Result<base::ExitCode> judge_all(const JudgeOptions& options) {
  auto library = Library::open();
  if (!library) return library.error();
  Laws laws(*library);
  base::ExitCode worst = base::ExitCode::kConformant;
  for (const std::string& path : options.paths) {
    auto files = files_below(path, ".jsonl");
    if (!files) return files.error();
    if (files->empty()) {
      return base::Error{base::ExitCode::kBadInput, "no recording (*.jsonl) in this folder", path};
    }
    for (const std::string& file : *files) {
      auto code = judge_one(laws, options, file);
      worst = base::worst(worst, code ? *code : complain(code.error()));
    }
  }
  return worst;
}

}  // namespace

void add_judge_command(CLI::App& app, Session& session) {
  auto options = std::make_shared<JudgeOptions>();
  CLI::App* command = app.add_subcommand("judge", "Compute the verdicts of recordings anew");
  command->add_option("RECORDING", options->paths, "Files that a run has kept, or folders of them")
      ->required();
  command->add_flag("--json", options->json, "The verdicts as JSON, one a line; remarks on stderr");
  command->add_option("--color", options->color, "auto, always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}));
  command->callback([&session, options] {
    auto code = judge_all(*options);
    session.exit = code ? *code : complain(code.error());
  });
}

}  // namespace touchstone::program
