#include "compared_unit.h"

#include <algorithm>
#include <utility>

#include "base/file.h"
#include "bundle/bundle.h"
#include "bundle/gzip.h"
#include "record/spool.h"
#include "result_file.h"
#include "run/excerpt.h"

namespace touchstone::program {

namespace fs = std::filesystem;

namespace {

// A result is a JSON document; a bundle begins with the name of its first file.
bool is_result(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first == std::string::npos || text[first] == '{';
}

}  // namespace

base::Result<ComparedUnit> ComparedUnit::open(const Library& library, const std::string& path) {
  auto text = base::read_file(path);
  if (!text) return text.error();
  ComparedUnit unit;
  unit.folder_ = fs::path(path).parent_path();
  std::string json;
  if (is_result(*text)) {
    json = std::move(*text);
  } else {
    auto opened = bundle::open_bundle(*text, path, nullptr);
    if (!opened) return opened.error();
    const std::string* const sealed = opened->find(bundle::kResultPath);
    if (sealed == nullptr) {
      return base::Error{base::ExitCode::kBadInput, "there is no result in this bundle", path,
                         "name a bundle that touchstone certify has written"};
    }
    json = *sealed;
    unit.files_ = std::move(opened->files);
  }
  auto result = parse_result(library, json, path);
  if (!result) return result.error();
  unit.result_ = std::move(*result);
  return unit;
}

std::shared_ptr<const record::Recording> ComparedUnit::recording_of(
    const std::string& case_id) const {
  const auto test = std::find_if(result_.cases.begin(), result_.cases.end(),
                                 [&](const run::CaseResult& one) { return one.id == case_id; });
  if (test == result_.cases.end() || test->attempts.empty()) return nullptr;
  const run::Attempt& attempt = test->last();
  if (attempt.recording.empty()) return nullptr;
  base::Result<std::string> text = base::Error{};
  if (files_.empty()) {
    text = base::read_file(attempt.recording);
    if (!text) text = base::read_file(folder_ / attempt.recording);
  } else {
    const auto file = std::find_if(files_.begin(), files_.end(), [&](const bundle::File& one) {
      return one.path == attempt.recording;
    });
    if (file == files_.end()) return nullptr;
    text = bundle::gunzip(file->bytes, file->path);
  }
  if (!text) return nullptr;
  record::Spool spool;
  spool.append(*text);
  return run::read_excerpt(spool, attempt.recording, attempt.verdict);
}

}  // namespace touchstone::program
