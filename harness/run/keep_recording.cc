#include "run/keep_recording.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "base/file.h"

#include "run/excerpt.h"

namespace touchstone::run {

namespace fs = std::filesystem;

namespace {

std::string file_name(const std::string& case_id, int attempt) {
  std::string name = case_id;
  std::replace(name.begin(), name.end(), '/', '.');
  return name + (attempt > 1 ? "." + std::to_string(attempt) : "") + ".jsonl";
}

}  // namespace

Attempt keep_recording(const RecordingFolders& folders, const std::string& case_id, int attempt,
                       LiveOutcome outcome, std::string& trouble) {
  Attempt kept;
  kept.verdict = std::move(outcome.verdict);
  const bool worth_it = kept.verdict.verdict != record::Verdict::kPass;
  if (folders.all.empty() && !worth_it) return kept;
  const fs::path folder = folders.all.empty() ? folders.failures : folders.all;
  if (folder.empty()) return kept;
  const fs::path path = folder / file_name(case_id, attempt);
  if (const base::Status saved = outcome.recording.save(path); saved.ok()) {
    kept.recording = path.string();
  } else {
    trouble = base::to_string(saved.error());
  }
  if (worth_it) kept.events = read_excerpt(outcome.recording, path.string(), kept.verdict);
  return kept;
}

void keep_counterpart(const RecordingFolders& folders, const std::string& case_id, int number,
                      record::Spool recording, Attempt& attempt, std::string& trouble) {
  if (folders.failures.empty() || !attempt.recording.empty()) return;
  const fs::path path = folders.failures / file_name(case_id, number);
  if (const base::Status saved = recording.save(path); saved.ok()) {
    attempt.recording = path.string();
  } else {
    trouble = base::to_string(saved.error());
  }
}

void keep_shrunk(const RecordingFolders& folders, const std::string& case_id, ShrunkWalk& shrunk,
                 std::string& trouble) {
  const fs::path folder = folders.all.empty() ? folders.failures : folders.all;
  if (folder.empty()) return;
  std::string name = case_id;
  std::replace(name.begin(), name.end(), '/', '.');
  const std::string path = (folder / (name + ".shrunk.yaml")).string();
  if (const base::Status saved = base::write_file(path, shrunk.yaml); saved.ok()) {
    shrunk.file = path;
  } else {
    trouble = base::to_string(saved.error());
  }
}

}  // namespace touchstone::run
