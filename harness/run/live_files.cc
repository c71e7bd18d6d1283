#include "run/live_files.h"

#include <glob.h>
#include <sys/stat.h>

#include <algorithm>

#include "base/file.h"
#include "base/text.h"
#include "json/write.h"
#include "sandbox/remove_tree.h"

namespace touchstone::run {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t kMaxContent = 1u << 20;

std::string octal(mode_t mode) {
  char text[8];
  std::snprintf(text, sizeof text, "%04o", static_cast<unsigned>(mode & 07777));
  return text;
}

void append_content(std::string& out, std::string_view bytes) {
  if (base::is_utf8(bytes)) {
    out += ",\"text\":";
    json::append_quoted(out, bytes);
  } else {
    out += ",\"base64\":\"" + base::base64_encode(bytes) + "\"";
  }
}

std::size_t count_entries(const fs::path& folder) {
  std::error_code error;
  std::size_t count = 0;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    ++count;
  }
  return count;
}

// One entry, or "" when there is nothing.
std::string entry_json(const fs::path& path) {
  struct stat info {};
  if (::lstat(path.c_str(), &info) != 0) return "";
  std::string out = "{\"path\":";
  json::append_quoted(out, path.string());
  const char* kind = S_ISREG(info.st_mode)    ? "file"
                     : S_ISDIR(info.st_mode)  ? "folder"
                     : S_ISLNK(info.st_mode)  ? "link"
                     : S_ISFIFO(info.st_mode) ? "fifo"
                     : S_ISSOCK(info.st_mode) ? "socket"
                                              : "device";
  out += ",\"kind\":\"" + std::string(kind) + "\",\"mode\":\"" + octal(info.st_mode) +
         "\",\"size\":" + std::to_string(info.st_size);
  std::error_code error;
  if (S_ISLNK(info.st_mode)) {
    out += ",\"target\":";
    json::append_quoted(out, fs::read_symlink(path, error).string());
  }
  if (S_ISDIR(info.st_mode)) out += ",\"count\":" + std::to_string(count_entries(path));
  if (S_ISREG(info.st_mode) && static_cast<std::uintmax_t>(info.st_size) <= kMaxContent) {
    if (auto bytes = base::read_file(path)) append_content(out, *bytes);
  }
  return out + "}";
}

std::vector<std::string> expand(const std::string& path) {
  if (path.find('*') == std::string::npos) return {path};
  glob_t found{};
  std::vector<std::string> paths;
  if (::glob(path.c_str(), 0, nullptr, &found) == 0) {
    paths.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
  }
  ::globfree(&found);
  return paths;
}

std::string below_json(const fs::path& root) {
  std::string out;
  auto observation = sandbox::observe(root, {.max_content_bytes = 0});
  if (!observation) return out;
  for (const sandbox::ObservedFile& file : observation->files) {
    if (!out.empty()) out += ",";
    out += "{\"path\":";
    json::append_quoted(out, file.path);
    out += std::string(",\"kind\":\"") + sandbox::to_string(file.type) + "\",\"mode\":\"" +
           octal(file.mode) + "\",\"size\":" + std::to_string(file.size);
    if (!file.digest.empty()) out += ",\"digest\":\"" + file.digest + "\"";
    if (!file.target.empty()) {
      out += ",\"target\":";
      json::append_quoted(out, file.target);
    }
    out += "}";
  }
  return out;
}

}  // namespace

base::Result<sandbox::PlantedFile> make_planted(const script::Plant& plant,
                                                const match::Scope& scope, const fs::path& root) {
  auto where = scope.interpolate(plant.path);
  if (!where) return where.error();
  const fs::path path = fs::path(*where).lexically_normal();
  const fs::path relative = path.lexically_relative(root);
  if (!path.is_absolute() || relative.empty() || relative.native().starts_with("..")) {
    return base::Error{base::ExitCode::kBadInput,
                       "a plant must lie below the case's own folders, not at " + path.string()};
  }
  sandbox::PlantedFile file;
  file.path = relative.string();
  if (plant.mode != 0) file.mode = plant.mode;
  switch (plant.kind) {
    case script::Plant::Kind::kFolder:
      file.type = sandbox::FileType::kFolder;
      return file;
    case script::Plant::Kind::kLink: {
      auto target = scope.interpolate(plant.target);
      if (!target) return target.error();
      file.type = sandbox::FileType::kLink;
      file.target = *target;
      return file;
    }
    default:
      break;
  }
  if (plant.has_bytes) {
    file.content = plant.bytes.text();
    return file;
  }
  auto content = plant.content.expand(scope);
  if (!content) return content.error();
  file.content = content->is_string() ? content->scalar : content->to_json();
  return file;
}

base::Status put_file(const fs::path& path, std::string_view bytes, unsigned mode) {
  TS_RETURN_IF_ERROR(base::write_file(path, bytes));
  if (::chmod(path.c_str(), static_cast<mode_t>(mode)) != 0) {
    return base::Error{base::ExitCode::kHarnessError, "cannot set the mode", path.string()};
  }
  return {};
}

base::Status remove_below(const fs::path& root, const fs::path& path) {
  const fs::path relative = path.lexically_normal().lexically_relative(root);
  if (!relative.empty() && relative != "." && !relative.native().starts_with("..")) {
    return sandbox::remove_tree(path);
  }
  return base::Error{base::ExitCode::kBadInput,
                     "only what lies below the case's own folders is removed", path.string()};
}

std::string observe_json(const std::vector<std::string>& paths, bool recursive) {
  std::string out = "[";
  for (const std::string& path : paths) {
    if (out.size() > 1) out += ",";
    out += "{\"path\":";
    json::append_quoted(out, path);
    out += ",\"matches\":[";
    if (recursive) {
      out += below_json(path);
    } else {
      bool first = true;
      for (const std::string& one : expand(path)) {
        const std::string entry = entry_json(one);
        if (entry.empty()) continue;
        out += (first ? "" : ",") + entry;
        first = false;
      }
    }
    out += "]}";
  }
  return out + "]";
}

}  // namespace touchstone::run
