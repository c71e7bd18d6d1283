#include "contract/source.h"

#include <system_error>
#include <utility>

#include "base/file.h"

namespace touchstone::contract {

void Source::add(std::string path, std::string bytes) {
  files_.insert_or_assign(std::move(path), std::move(bytes));
}

base::Status Source::add_folder(const std::filesystem::path& root) {
  namespace fs = std::filesystem;
  const auto cannot_list = [&](const std::error_code& code) {
    return base::Error{base::ExitCode::kBadInput, "cannot list the folder: " + code.message(),
                       root.string()};
  };
  std::error_code code;
  fs::recursive_directory_iterator entry(root, code);
  if (code) return cannot_list(code);
  for (; entry != fs::recursive_directory_iterator(); entry.increment(code)) {
    if (code) return cannot_list(code);
    if (entry->symlink_status(code).type() != fs::file_type::regular) continue;
    base::Result<std::string> bytes = base::read_file(entry->path());
    if (!bytes) return bytes.error();
    add(entry->path().lexically_relative(root).generic_string(), std::move(bytes).value());
  }
  if (code) return cannot_list(code);
  return {};
}

std::optional<std::string_view> Source::find(std::string_view path) const {
  const auto found = files_.find(path);
  if (found == files_.end()) return std::nullopt;
  return found->second;
}

std::vector<std::string> Source::list(std::string_view prefix) const {
  std::vector<std::string> paths;
  for (auto file = files_.lower_bound(prefix); file != files_.end(); ++file) {
    if (!file->first.starts_with(prefix)) break;
    paths.push_back(file->first);
  }
  return paths;
}

}  // namespace touchstone::contract
