#include "file_tools.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

#include "text_file.h"
#include "tool.h"

namespace touchstone::rpc_runtime {

namespace fs = std::filesystem;

std::string read_tool(const Json& input) {
  const auto path = text_argument(input, "path");
  if (!path) return tool_error(path.why());
  const auto text = read_text_file(*path);
  if (!text) return tool_error("cannot read '" + *path + "': it is no file that can be opened");
  return bounded_result(*text);
}

std::string write_tool(const Json& input) {
  const auto path = text_argument(input, "path");
  const auto content = text_argument(input, "content");
  if (!path) return tool_error(path.why());
  if (!content) return tool_error(content.why());
  if (const auto why = write_text_file(*path, *content)) return tool_error(*why);
  return "wrote " + std::to_string(content->size()) + " bytes to " + *path;
}

std::string ls_tool(const Json& input) {
  const Json named = member_or_null(input, "path");
  const fs::path folder = named.is_string() ? named.get<std::string>() : ".";
  std::error_code error;
  std::vector<std::string> names;
  for (auto entry = fs::directory_iterator(folder, error);
       !error && entry != fs::directory_iterator(); entry.increment(error)) {
    std::error_code ignored;
    names.push_back(entry->path().filename().string() +
                    (entry->is_directory(ignored) ? "/\n" : "\n"));
  }
  if (error) return tool_error("cannot list '" + folder.string() + "': " + error.message());
  std::sort(names.begin(), names.end());
  std::string list;
  for (const std::string& name : names) list += name;
  return bounded_result(list.empty() ? "(empty)\n" : list);
}

}  // namespace touchstone::rpc_runtime
