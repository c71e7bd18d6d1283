#include "session-client/guest_files.h"

#include "session-client/base64.h"
#include "session-client/guest_path.h"

namespace touchstone::session_client {

Json GuestFiles::call(const char* operation, const std::string& path, Json more) {
  Json payload = {{"type", "guest_filesystem_call"},
                  {"operation", operation},
                  {"path", path},
                  {"recursive", false}};
  for (const char* optional : {"destination_path", "target", "content", "encoding", "mode", "uid",
                               "gid", "atime_ms", "mtime_ms", "len"}) {
    payload[optional] = member(more, optional);
  }
  Json scope = client_.vm();
  if (behaviour_.calls_files_in_session_scope) {
    scope["scope"] = "session";
    scope.erase("vm_id");
  }
  return client_.wire().request(scope, payload, "guest_filesystem_result");
}

std::string GuestFiles::read_bytes(const std::string& path) {
  const Json result = call("read_file", path);
  const Json& content = member(result, "content");
  if (!content.is_string()) {
    if (behaviour_.takes_nothing_for_empty) return "";
    throw sidecar_failure("the sidecar returned no file content for " + path);
  }
  const std::string text = content.get<std::string>();
  const Json& encoding = member(result, "encoding");
  const bool is_base64 =
      encoding == "base64" || (encoding.is_null() && behaviour_.decodes_everything);
  return is_base64 && !behaviour_.decodes_nothing ? from_base64(text) : text;
}

void GuestFiles::write_bytes(const std::string& path, const Json& content) {
  const Json& text = member(content, "text");
  if (text.is_string()) {
    Json more = {{"content", text}};
    if (behaviour_.names_text_encoding) more["encoding"] = "utf8";
    call("write_file", path, more);
    return;
  }
  const std::string bytes = text_of(content, "base64");
  if (behaviour_.writes_bytes_as_text) {
    call("write_file", path, {{"content", bytes}});
    return;
  }
  call("write_file", path, {{"content", bytes}, {"encoding", "base64"}});
}

std::string GuestFiles::read_file(const std::string& path) {
  check_safe(path, behaviour_);
  return read_bytes(path);
}

void GuestFiles::write_file(const std::string& path, const Json& content) {
  check_writable(path, behaviour_);
  write_bytes(path, content);
}

bool GuestFiles::is_there(const std::string& path) {
  return member(call("exists", path), "exists") == true;
}

bool GuestFiles::exists(const std::string& path) {
  if (behaviour_.finds_bad_paths_missing) {
    try {
      check_safe(path, behaviour_);
    } catch (const Failure&) {
      return false;
    }
  }
  check_safe(path, behaviour_);
  return is_there(path);
}

// Top down, one call for each part that is missing; never the operation mkdir.
void GuestFiles::make_folders(const std::string& path) {
  check_writable(path, behaviour_);
  std::string folder;
  for (std::size_t begin = 1; begin < path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    if (end > begin) {
      folder += "/" + path.substr(begin, end - begin);
      if (behaviour_.creates_without_asking || !is_there(folder)) call("create_dir", folder);
    }
    begin = end + 1;
  }
}

void GuestFiles::make_folder(const std::string& path, bool is_recursive) {
  if (is_recursive && behaviour_.uses_mkdir) {
    check_writable(path, behaviour_);
    call("mkdir", path);
    return;
  }
  if (is_recursive) return make_folders(path);
  behaviour_.guards_plain_mkdir ? check_writable(path, behaviour_) : check_safe(path, behaviour_);
  call("create_dir", path);
}

Json GuestFiles::write_files(const Json& entries) {
  Json results = Json::array();
  for (const Json& entry : entries) {
    const std::string path = text_of(entry, "path");
    Json result = {{"path", path}, {"success", true}};
    try {
      check_writable(path, behaviour_);
      const std::string parent = parent_of(path);
      if (parent != "/" && !behaviour_.batches_without_parents) make_folders(parent);
      write_bytes(path, member(entry, "content"));
    } catch (const Failure& failure) {
      result["success"] = false;
      result["error"] = behaviour_.repeats_batch_code && !failure.rejection.is_null()
                            ? failure.rejection.value("code", "") + ": " + batch_text(failure)
                            : batch_text(failure);
    }
    results.push_back(result);
    if (result["success"] == false && behaviour_.stops_batch_at_failure) break;
  }
  return results;
}

Json GuestFiles::read_files(const Json& paths) {
  Json results = Json::array();
  for (const Json& path : paths) {
    Json result = {{"path", path}};
    try {
      result["content"] = {{"base64", to_base64(read_file(path.get<std::string>()))}};
    } catch (const Failure& failure) {
      result["error"] = batch_text(failure);
      if (behaviour_.gives_content_beside_error) result["content"] = {{"base64", ""}};
    }
    if (behaviour_.answers_batch_backwards) {
      results.insert(results.begin(), result);
    } else {
      results.push_back(result);
    }
  }
  return results;
}

Json GuestFiles::names_in(const std::string& folder) {
  const Json result = call("read_dir", folder);
  const Json& entries = member(result, "entries");
  return entries.is_array() ? entries : Json::array();
}

Json GuestFiles::names(const std::string& path) {
  check_safe(path, behaviour_);
  return names_in(path);
}

Json GuestFiles::stat_of(const char* operation, const std::string& path) {
  const Json result = call(operation, path);
  const Json& stat = member(result, "stat");
  if (!stat.is_object()) throw sidecar_failure("the answer has no stat for " + path);
  return stat;
}

Json GuestFiles::stat(const std::string& path) {
  check_safe(path, behaviour_);
  const Json stat = stat_of("stat", path);
  return {{"mode", stat.at("mode")},
          {"size", stat.at("size")},
          {"blocks", stat.at("blocks")},
          {"dev", stat.at("dev")},
          {"rdev", stat.at("rdev")},
          {"isDirectory", stat.at("is_directory")},
          {"isSymbolicLink", stat.at("is_symbolic_link")},
          {"atimeMs", stat.at("atime_ms")},
          {"mtimeMs", stat.at("mtime_ms")},
          {"ctimeMs", stat.at("ctime_ms")},
          {"birthtimeMs", stat.at("birthtime_ms")},
          {"ino", stat.at("ino")},
          {"nlink", stat.at("nlink")},
          {"uid", stat.at("uid")},
          {"gid", stat.at("gid")}};
}

// A mount is an entry of a table that no other call asks: all that shows of it is the guard.
void GuestFiles::mount(const std::string& path) { check_safe(path, behaviour_); }

}  // namespace touchstone::session_client
