// `touchstone judge RECORDING|FOLDER...`: computes the verdicts of recordings anew, offline.
#include <iostream>
#include <map>
#include <memory>
#include <utility>

#include "base/file.h"
#include "commands.h"
#include "engine/judge.h"
#include "library.h"

namespace touchstone::program {
namespace {

struct JudgeOptions {
  std::vector<std::string> paths;
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

// Prints the verdict as one JSON line and remarks on standard error.
base::Result<base::ExitCode> judge_one(Laws& laws, const std::string& path) {
  auto lines = record::open_lines(path);
  if (!lines) return lines.error();
  auto recording = record::Reader::open(std::move(*lines), path);
  if (!recording) return recording.error();
  auto law = laws.of(recording->head());
  if (!law) return law.error();
  auto judgement = engine::judge(*recording, *(*law)->contract, (*law)->rules);
  if (!judgement) return judgement.error();
  const std::string verdict = record::to_json(judgement->verdict);
  std::cout << verdict << "\n";
  for (const std::string& remark : judgement->remarks) {
    std::cerr << path << ": " << remark << "\n";
  }
  if (recording->verdict_json() && *recording->verdict_json() != verdict) {
    std::cerr << path << ": this differs from the verdict that the live run gave\n";
  } else if (recording->verdict_json()) {
    std::cerr << path << ": agrees with the live run\n";
  }
  switch (judgement->verdict.verdict) {
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

base::Result<base::ExitCode> judge_all(const std::vector<std::string>& paths) {
  auto library = Library::open();
  if (!library) return library.error();
  Laws laws(*library);
  base::ExitCode worst = base::ExitCode::kConformant;
  for (const std::string& path : paths) {
    auto files = files_below(path, ".jsonl");
    if (!files) return files.error();
    if (files->empty()) {
      return base::Error{base::ExitCode::kBadInput, "no recording (*.jsonl) in this folder", path};
    }
    for (const std::string& file : *files) {
      auto code = judge_one(laws, file);
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
  command->callback([&session, options] {
    auto code = judge_all(options->paths);
    session.exit = code ? *code : complain(code.error());
  });
}

}  // namespace touchstone::program
