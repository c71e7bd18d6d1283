#include <deque>

#include "session-client/base64.h"
#include "session-client/guest_files.h"
#include "session-client/guest_path.h"

namespace touchstone::session_client {
namespace {

bool is_dots(const Json& name) { return name == "." || name == ".."; }

Json listed(const std::string& path, const char* type, const Json& stat) {
  return {{"path", path}, {"type", type}, {"size", member(stat, "size")}};
}

}  // namespace

Json GuestFiles::list_below(const Json& params) {
  const std::string top = text_of(params, "path");
  check_safe(top, behaviour_);
  const Json& max_depth = member(params, "max_depth");
  std::set<std::string> excluded;
  for (const Json& name : member(params, "exclude")) excluded.insert(name.get<std::string>());

  Json found = Json::array();
  std::deque<std::pair<std::string, int>> folders{{top, 0}};
  while (!folders.empty()) {
    const auto [folder, depth] = behaviour_.lists_depth_first ? folders.back() : folders.front();
    behaviour_.lists_depth_first ? folders.pop_back() : folders.pop_front();
    for (const Json& name : names_in(folder)) {
      if (is_dots(name) && !behaviour_.lists_dots) continue;
      const bool looks_at_names = depth == 0 || !behaviour_.excludes_at_top_only;
      if (looks_at_names && excluded.contains(name.get<std::string>())) continue;
      const std::string path = joined(folder, name.get<std::string>());
      Json stat;
      try {
        stat = stat_of("stat", path);
      } catch (const Failure&) {
        if (behaviour_.skips_unreadable) continue;
        throw;
      }
      if (member(stat, "is_symbolic_link") == true) {
        found.push_back(listed(path, "symlink", stat));
      } else if (member(stat, "is_directory") == true) {
        found.push_back(listed(path, "directory", stat));
        const int bound = max_depth.is_number_integer() ? max_depth.get<int>() : -1;
        const bool descends =
            bound < 0 || depth + (behaviour_.counts_depth_from_one ? 1 : 0) < bound;
        if (descends) folders.emplace_back(path, depth + 1);
      } else {
        found.push_back(listed(path, "file", stat));
      }
    }
  }
  return found;
}

void GuestFiles::take_over(const std::string& path, const Json& stat) {
  if (behaviour_.copies_without_owners) return;
  call("chmod", path, {{"mode", stat.at("mode")}});
  call("chown", path, {{"uid", stat.at("uid")}, {"gid", stat.at("gid")}});
}

void GuestFiles::copy(const std::string& from, const std::string& to) {
  const Json stat = stat_of("lstat", from);
  if (member(stat, "is_symbolic_link") == true && !behaviour_.copies_through_links) {
    const Json target = member(call("read_link", from), "target");
    call("symlink", to, {{"target", target}});
    return;
  }
  if (member(stat, "is_directory") == true) return copy_folder(from, to, stat);
  write_file(to, {{"base64", to_base64(read_bytes(from))}});
  take_over(to, stat);
}

void GuestFiles::copy_folder(const std::string& from, const std::string& to, const Json& stat) {
  const std::string parent = parent_of(to);
  if (parent != "/") make_folders(parent);
  if (!is_there(to)) call("create_dir", to);
  take_over(to, stat);
  for (const Json& name : names_in(from)) {
    if (is_dots(name)) continue;
    copy(joined(from, name.get<std::string>()), joined(to, name.get<std::string>()));
  }
}

void GuestFiles::move(const std::string& from, const std::string& to) {
  check_safe(from, behaviour_);
  check_safe(to, behaviour_);
  const Json stat = stat_of("lstat", from);
  const bool is_folder =
      member(stat, "is_directory") == true && member(stat, "is_symbolic_link") != true;
  if (!is_folder || behaviour_.renames_folders) {
    if (behaviour_.makes_parents_of_moved_files) make_folders(parent_of(to));
    call("rename", from, {{"destination_path", to}});
    return;
  }
  copy(from, to);
  if (!behaviour_.keeps_moved_folder) remove_all(from, true);
}

void GuestFiles::remove(const std::string& path, bool is_recursive) {
  check_safe(path, behaviour_);
  if (behaviour_.guards_delete) check_writable(path, behaviour_);
  remove_all(path, is_recursive || behaviour_.deletes_all_always);
}

// The path of a child is joined plainly and guarded again: below "/" it is not normal.
void GuestFiles::remove_all(const std::string& path, bool is_recursive) {
  const Json stat = stat_of("stat", path);
  if (member(stat, "is_directory") != true) {
    call("remove_file", path);
    return;
  }
  if (is_recursive) {
    if (behaviour_.removes_folder_first) call("remove_dir", path);
    for (const Json& name : names_in(path)) {
      if (is_dots(name)) continue;
      const std::string child = behaviour_.empties_the_root ? joined(path, name.get<std::string>())
                                                            : path + "/" + name.get<std::string>();
      check_safe(child, behaviour_);
      remove_all(child, true);
    }
  }
  if (!behaviour_.removes_folder_first) call("remove_dir", path);
}

}  // namespace touchstone::session_client
