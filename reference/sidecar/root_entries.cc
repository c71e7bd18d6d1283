#include "sidecar/root_entries.h"

#include "sidecar/guest_operations.h"
#include "sidecar/text_codec.h"

namespace touchstone::sidecar {
namespace {

// The folders that a guest expects; the stand-in for the base layer of a real sidecar.
constexpr std::string_view kBaseFolders[] = {"/bin",  "/dev", "/etc", "/home/user", "/opt",
                                             "/root", "/tmp", "/usr", "/var"};
constexpr std::string_view kBaseFile = "/etc/os-release";

std::string text_or(const Json& entry, const char* name, const std::string& fallback) {
  const auto found = entry.find(name);
  return found != entry.end() && found->is_string() ? found->get<std::string>() : fallback;
}

std::optional<std::uint32_t> number_in(const Json& entry, const char* name) {
  const auto found = entry.find(name);
  if (found == entry.end() || !found->is_number_unsigned()) return std::nullopt;
  return static_cast<std::uint32_t>(found->get<std::uint64_t>());
}

FsResult<Done> plant_node(const Json& entry, const std::string& path, MemoryFs& fs) {
  const std::string kind = text_or(entry, "kind", "file");
  if (kind == "directory") return fs.create_dirs(path);
  if (kind == "symlink") return fs.symlink(path, text_or(entry, "target", ""));
  if (kind != "file") return FsError{"EINVAL", "an entry of unknown kind"};
  std::string content = text_or(entry, "content", "");
  if (text_or(entry, "encoding", "utf8") == "base64") {
    std::optional<std::string> decoded = decode_base64(content);
    if (!decoded) return FsError{"EINVAL", "the content of " + path + " is no base64"};
    content = std::move(*decoded);
  }
  return fs.write_file(path, std::move(content));
}

FsResult<Done> plant_entry(const Json& entry, MemoryFs& fs, FsBehaviour& behaviour) {
  const std::string path = text_or(entry, "path", "");
  if (path.empty() || path == "/") return Done{};
  FsResult<Done> planted = plant_node(entry, path, fs);
  if (!planted.ok() || text_or(entry, "kind", "file") == "symlink") return planted;
  if (!behaviour.plants_attributes()) return planted;
  if (const auto mode = number_in(entry, "mode")) {
    FsResult<Done> changed = fs.chmod(path, *mode & 07777);
    if (!changed.ok()) return changed;
  }
  const auto uid = number_in(entry, "uid");
  const auto gid = number_in(entry, "gid");
  if (uid || gid) return fs.chown(path, uid.value_or(1000), gid.value_or(1000));
  return Done{};
}

void list_folder(const MemoryFs& fs, const std::string& folder, FsBehaviour& behaviour,
                 Json& entries) {
  const auto node = fs.lstat(folder);
  if (!node.ok()) return;
  for (const auto& [name, child] : node.value()->children) {
    const std::string path = (folder == "/" ? "" : folder) + "/" + name;
    if (!behaviour.is_listed(*child, path)) continue;
    Json entry = {
        {"path", path},        {"kind", "directory"}, {"mode", behaviour.listed_mode(*child)},
        {"uid", child->uid},   {"gid", child->gid},   {"content", nullptr},
        {"encoding", nullptr}, {"target", nullptr},   {"executable", false}};
    if (child->kind == NodeKind::kFile) {
      const bool is_text = is_utf8(child->content);
      entry["kind"] = "file";
      entry["content"] = is_text ? child->content : encode_base64(child->content);
      entry["encoding"] = is_text ? "utf8" : "base64";
      entry["executable"] = (child->mode & 0111) != 0;
    } else if (child->kind == NodeKind::kLink) {
      entry["kind"] = "symlink";
      entry["target"] = child->target;
    }
    entries.push_back(std::move(entry));
    if (child->kind == NodeKind::kFolder) list_folder(fs, path, behaviour, entries);
  }
}

}  // namespace

Outcome<std::size_t, Rejection> plant_entries(const Json& entries, MemoryFs& fs,
                                              FsBehaviour& behaviour) {
  for (const Json& entry : entries) {
    FsResult<Done> planted = plant_entry(entry, fs, behaviour);
    if (!planted.ok()) return kernel_error(planted.error());
  }
  return behaviour.told_planted(entries.size());
}

Outcome<Done, Rejection> prepare_root(const Json& root_filesystem, MemoryFs& fs,
                                      FsBehaviour& behaviour) {
  const Json root = root_filesystem.is_object() ? root_filesystem : Json::object();
  if (root.value("disable_default_base_layer", Json(false)) != true) {
    for (const std::string_view folder : kBaseFolders) {
      FsResult<Done> made = fs.create_dirs(folder);
      if (!made.ok()) return kernel_error(made.error());
    }
    FsResult<Done> written = fs.write_file(kBaseFile, "ID=touchstone-reference\n");
    if (!written.ok()) return kernel_error(written.error());
  }
  for (const Json& lower : root.value("lowers", Json::array())) {
    if (!lower.is_object()) continue;
    auto planted = plant_entries(lower.value("entries", Json::array()), fs, behaviour);
    if (!planted.ok()) return planted.error();
  }
  auto planted = plant_entries(root.value("bootstrap_entries", Json::array()), fs, behaviour);
  if (!planted.ok()) return planted.error();
  if (root.value("mode", Json("ephemeral")) == "read_only") fs.make_read_only();
  return Done{};
}

Json snapshot_entries(const MemoryFs& fs, FsBehaviour& behaviour) {
  Json entries = Json::array();
  list_folder(fs, "/", behaviour, entries);
  return entries;
}

void apply_policy(const Json& permissions, MemoryFs& fs) {
  if (permissions.is_object() && permissions.value("fs", Json()) == "deny") fs.deny();
}

}  // namespace touchstone::sidecar
