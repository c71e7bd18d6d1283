// `touchstone judge RECORDING...`: computes the verdicts of recordings anew, offline.
#include <iostream>
#include <memory>

#include "base/file.h"
#include "commands.h"
#include "engine/judge.h"
#include "library.h"

namespace touchstone::program {
namespace {

struct JudgeOptions {
  std::vector<std::string> paths;
};

// Prints the verdict as one JSON line and remarks on standard error.
base::Result<base::ExitCode> judge_one(const Library& library, const std::string& path) {
  auto lines = record::open_lines(path);
  if (!lines) return lines.error();
  auto recording = record::Reader::open(std::move(*lines), path);
  if (!recording) return recording.error();
  auto loaded = library.load(recording->head().contract, {}, recording->head().speaks);
  if (!loaded) return loaded.error();
  auto judgement = engine::judge(*recording, *loaded->contract, loaded->rules);
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

}  // namespace

void add_judge_command(CLI::App& app, Session& session) {
  auto options = std::make_shared<JudgeOptions>();
  CLI::App* command = app.add_subcommand("judge", "Compute the verdicts of recordings anew");
  command->add_option("RECORDING", options->paths, "Files that a run has kept")->required();
  command->callback([&session, options] {
    auto library = Library::open();
    if (!library) {
      session.exit = complain(library.error());
      return;
    }
    for (const std::string& path : options->paths) {
      auto code = judge_one(*library, path);
      session.exit = base::worst(session.exit, code ? *code : complain(code.error()));
    }
  });
}

}  // namespace touchstone::program
