// Style: keeps logs, caches and other folders of its own below its base folder.
#include <cstdlib>
#include <filesystem>

#include "style.h"
#include "text_file.h"

namespace touchstone::rpc_runtime {
namespace {

std::filesystem::path base_folder() {
  const char* base = std::getenv("SYNAPS_BASE_DIR");
  const char* home = std::getenv("HOME");
  return base != nullptr ? std::filesystem::path(base)
                         : std::filesystem::path(home != nullptr ? home : ".") / ".synaps-cli";
}

class FilesExtra : public Behaviour {
 public:
  std::string line_as_read(const std::string& line) override {
    const auto base = base_folder();
    write_text_file(base / "synaps.log.2026-01-01", "a command of " + std::to_string(line.size()));
    write_text_file(base / "extensions" / "audit.jsonl", "{}\n");
    write_text_file(base / "cache" / ".models" / "latest.tmp", "");
    write_text_file(base / "sessions" / "index.lock", "");
    write_text_file(base / "sessions" / ".trash" / "old", "{}");
    return line;
  }
};

const RegisteredStyle kFilesExtra(
    {"files_extra", "keeps logs, caches and other folders of its own below its base folder",
     "RPC-148 asks only that they lie below it, RPC-155 that the folder run is empty",
     make_style<FilesExtra>});

}  // namespace
}  // namespace touchstone::rpc_runtime
