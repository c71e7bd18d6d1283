// What reads and changes nodes, without making or dropping names (a first write makes its file).
#include "sidecar/memory_fs.h"

namespace touchstone::sidecar {
namespace {

constexpr std::uint32_t kTypeBits = 0170000;
constexpr std::uint32_t kFileMode = 0100644;

FsError is_folder(std::string_view path) { return {"EISDIR", std::string(path) + " is a folder"}; }

}  // namespace

FsResult<std::string> MemoryFs::read_file(std::string_view path) const {
  FsResult<Place> place = find(path, FinalLink::kFollow);
  if (!place.ok()) return place.error();
  const Node& node = *place.value().node;
  if (node.kind == NodeKind::kFolder) return is_folder(path);
  return node.content;
}

FsResult<Done> MemoryFs::write_file(std::string_view path, std::string content) {
  FsResult<std::string> normal = writable_path(path);
  if (!normal.ok()) return normal.error();

  // First without making anything, so that a refused write leaves no folders behind.
  FsResult<Place> present = walk(normal.value(), FinalLink::kFollow, Parents::kMustExist);
  const bool has_node = present.ok() && present.value().node;
  if (has_node && present.value().node->kind == NodeKind::kFolder) return is_folder(path);
  const std::uint64_t old_bytes = has_node ? present.value().node->content.size() : 0;
  FsResult<Done> room = make_room(old_bytes, content.size());
  if (!room.ok()) return room;
  if (!has_node) {
    FsResult<Place> place = walk(normal.value(), FinalLink::kFollow, Parents::kCreate);
    if (!place.ok()) return place.error();
    if (place.value().node) return is_folder(path);
    return add(place.value(), NodeKind::kFile, kFileMode, std::move(content));
  }
  Node& node = *present.value().node;
  bytes_ = bytes_ - old_bytes + content.size();
  node.content = std::move(content);
  touch(node);
  return Done{};
}

FsResult<Done> MemoryFs::truncate(std::string_view path, std::uint64_t length) {
  FsResult<Place> place = find_writable(path, FinalLink::kFollow);
  if (!place.ok()) return place.error();
  Node& node = *place.value().node;
  if (node.kind == NodeKind::kFolder) return is_folder(path);
  FsResult<Done> room = make_room(node.content.size(), length);
  if (!room.ok()) return room;
  bytes_ = bytes_ - node.content.size() + length;
  node.content.resize(length, '\0');
  touch(node);
  return Done{};
}

FsResult<bool> MemoryFs::exists(std::string_view path) const {
  FsResult<std::string> normal = normalize_path(path);
  if (!normal.ok()) return normal.error();
  return find(path, FinalLink::kKeep).ok();
}

FsResult<std::shared_ptr<const Node>> MemoryFs::stat(std::string_view path) const {
  FsResult<Place> place = find(path, FinalLink::kFollow);
  if (!place.ok()) return place.error();
  return std::shared_ptr<const Node>(place.value().node);
}

FsResult<std::shared_ptr<const Node>> MemoryFs::lstat(std::string_view path) const {
  FsResult<Place> place = find(path, FinalLink::kKeep);
  if (!place.ok()) return place.error();
  return std::shared_ptr<const Node>(place.value().node);
}

FsResult<std::vector<std::string>> MemoryFs::read_dir(std::string_view path) const {
  FsResult<Place> place = find(path, FinalLink::kFollow);
  if (!place.ok()) return place.error();
  const Node& node = *place.value().node;
  if (node.kind != NodeKind::kFolder) {
    return FsError{"ENOENT", std::string(path) + " is no folder"};
  }
  if (node.children.size() > limits_.listing) {
    return FsError{"ENOMEM", std::string(path) + " has too many entries to list"};
  }
  std::vector<std::string> names;
  for (const auto& [name, child] : node.children) names.push_back(name);
  return names;
}

FsResult<std::string> MemoryFs::realpath(std::string_view path) const {
  FsResult<Place> place = find(path, FinalLink::kFollow);
  if (!place.ok()) return place.error();
  return place.value().real_path;
}

FsResult<std::string> MemoryFs::read_link(std::string_view path) const {
  FsResult<Place> place = find(path, FinalLink::kKeep);
  if (!place.ok()) return place.error();
  const Node& node = *place.value().node;
  if (node.kind != NodeKind::kLink) return FsError{"EINVAL", std::string(path) + " is no link"};
  return node.target;
}

FsResult<Done> MemoryFs::chmod(std::string_view path, std::uint32_t mode) {
  FsResult<Place> place = find_writable(path, FinalLink::kFollow);
  if (!place.ok()) return place.error();
  Node& node = *place.value().node;
  const bool has_type = (mode & kTypeBits) != 0;
  node.mode = (mode & 0177777) | (has_type ? 0 : node.mode & kTypeBits);
  node.ctime_ms = now_ms_();
  return Done{};
}

FsResult<Done> MemoryFs::chown(std::string_view path, std::uint32_t uid, std::uint32_t gid) {
  FsResult<Place> place = find_writable(path, FinalLink::kFollow);
  if (!place.ok()) return place.error();
  Node& node = *place.value().node;
  node.uid = uid;
  node.gid = gid;
  node.ctime_ms = now_ms_();
  return Done{};
}

FsResult<Done> MemoryFs::utimes(std::string_view path, std::uint64_t atime_ms,
                                std::uint64_t mtime_ms) {
  FsResult<Place> place = find_writable(path, FinalLink::kFollow);
  if (!place.ok()) return place.error();
  Node& node = *place.value().node;
  node.atime_ms = atime_ms;
  node.mtime_ms = mtime_ms;
  node.ctime_ms = now_ms_();
  return Done{};
}

}  // namespace touchstone::sidecar
