// How a path is followed through the tree, and how names are added and dropped.
#include <deque>

#include "sidecar/memory_fs.h"

namespace touchstone::sidecar {
namespace {

constexpr int kMaxLinks = 40;

std::string join(const std::vector<std::string>& names) {
  std::string path;
  for (const std::string& name : names) path += "/" + name;
  return path.empty() ? "/" : path;
}

}  // namespace

std::uint64_t Node::size() const {
  switch (kind) {
    case NodeKind::kFile:
      return content.size();
    case NodeKind::kLink:
      return target.size();
    case NodeKind::kFolder:
      break;
  }
  return 4096;
}

MemoryFs::MemoryFs(NowMs now_ms, FsLimits limits)
    : now_ms_(std::move(now_ms)), limits_(limits), root_(std::make_shared<Node>()) {
  const auto make_folder = [this](Node& node) {
    node.kind = NodeKind::kFolder;
    node.ino = next_ino_++;
    node.mode = kFolderMode;
    node.nlink = 2;
    node.atime_ms = node.mtime_ms = node.ctime_ms = node.birthtime_ms = now_ms_();
    ++nodes_;
  };
  make_folder(*root_);
  const auto proc = std::make_shared<Node>();
  make_folder(*proc);
  root_->children["proc"] = proc;
}

// Follows `path` (in normal form) name by name. Links push their own parts in front of what is
// left; ".." can only come from a link and goes up the real tree.
FsResult<MemoryFs::Place> MemoryFs::walk(std::string_view path, FinalLink final_link,
                                         Parents parents) {
  const std::vector<std::string> parts = split_path(path);
  std::deque<std::string> left(parts.begin(), parts.end());
  std::vector<std::string> names;
  std::vector<NodePtr> nodes{root_};
  int links = 0;

  while (!left.empty()) {
    const std::string name = std::move(left.front());
    left.pop_front();
    if (name == "..") {
      if (!names.empty()) {
        names.pop_back();
        nodes.pop_back();
      }
      continue;
    }
    const NodePtr folder = nodes.back();
    if (folder->kind != NodeKind::kFolder) {
      return FsError{"ENOTDIR", join(names) + " is no folder"};
    }
    const auto found = folder->children.find(name);
    if (found == folder->children.end()) {
      names.push_back(name);
      if (left.empty()) return Place{folder, name, nullptr, join(names)};
      if (parents == Parents::kMustExist) return FsError{"ENOENT", join(names) + " is missing"};
      const Place missing{folder, name, nullptr, join(names)};
      FsResult<Done> added = add(missing, NodeKind::kFolder, kFolderMode, {});
      if (!added.ok()) return added.error();
      nodes.push_back(folder->children.at(name));
      continue;
    }
    const NodePtr node = found->second;
    if (node->kind == NodeKind::kLink && (!left.empty() || final_link == FinalLink::kFollow)) {
      if (++links > kMaxLinks) return FsError{"ELOOP", "too many links in " + std::string(path)};
      if (node->target.starts_with('/')) {
        names.clear();
        nodes.resize(1);
      }
      const std::vector<std::string> target = split_path(node->target);
      left.insert(left.begin(), target.begin(), target.end());
      continue;
    }
    names.push_back(name);
    nodes.push_back(node);
  }

  const NodePtr folder = nodes.size() > 1 ? nodes[nodes.size() - 2] : nullptr;
  return Place{folder, names.empty() ? "" : names.back(), nodes.back(), join(names)};
}

// An existing node, for operations that look; a loop reads as a missing entry here.
FsResult<MemoryFs::Place> MemoryFs::find(std::string_view path, FinalLink final_link) const {
  FsResult<std::string> normal = normalize_path(path);
  if (!normal.ok()) return normal.error();
  // Without Parents::kCreate the walk changes nothing, so the const is honest.
  FsResult<Place> place =
      const_cast<MemoryFs*>(this)->walk(normal.value(), final_link, Parents::kMustExist);
  if (!place.ok()) {
    if (place.error().name != "ELOOP") return place.error();
    return FsError{"ENOENT", normal.value() + " leads into a loop of links"};
  }
  if (!place.value().node) return FsError{"ENOENT", normal.value() + " is missing"};
  return place;
}

FsResult<std::string> MemoryFs::writable_path(std::string_view path) const {
  FsResult<std::string> normal = normalize_path(path);
  if (!normal.ok()) return normal;
  if (read_only_) return FsError{"EROFS", "the root filesystem is read-only"};
  if (is_below_proc(normal.value())) return FsError{"EROFS", normal.value() + " is read-only"};
  return normal;
}

FsResult<MemoryFs::Place> MemoryFs::find_writable(std::string_view path, FinalLink final_link) {
  FsResult<std::string> normal = writable_path(path);
  if (!normal.ok()) return normal.error();
  FsResult<Place> place = find(path, final_link);
  if (place.ok() && is_below_proc(place.value().real_path)) {
    return FsError{"EROFS", place.value().real_path + " is read-only"};
  }
  return place;
}

// The place of a name that must not exist yet; its missing parents are made.
FsResult<MemoryFs::Place> MemoryFs::new_name(std::string_view path) {
  FsResult<std::string> normal = writable_path(path);
  if (!normal.ok()) return normal.error();
  FsResult<Place> place = walk(normal.value(), FinalLink::kKeep, Parents::kCreate);
  if (!place.ok()) return place;
  if (place.value().node) return FsError{"EEXIST", normal.value() + " exists"};
  return place;
}

FsResult<Done> MemoryFs::make_room(std::uint64_t old_bytes, std::uint64_t new_bytes) const {
  if (new_bytes > limits_.bytes || bytes_ - old_bytes + new_bytes > limits_.bytes) {
    return FsError{"ENOSPC", "the filesystem is full"};
  }
  return Done{};
}

FsResult<Done> MemoryFs::add(const Place& place, NodeKind kind, std::uint32_t mode,
                             std::string payload) {
  // Checked here as well as on the guest's path, because a link may lead into /proc.
  if (is_below_proc(place.real_path)) {
    return FsError{"EROFS", place.real_path + " is read-only"};
  }
  if (nodes_ >= limits_.nodes) return FsError{"ENOSPC", "no inodes are left"};
  const auto node = std::make_shared<Node>();
  node->kind = kind;
  node->ino = next_ino_++;
  node->mode = mode;
  node->nlink = kind == NodeKind::kFolder ? 2 : 1;
  node->atime_ms = node->mtime_ms = node->ctime_ms = node->birthtime_ms = now_ms_();
  if (kind == NodeKind::kFile) node->content = std::move(payload);
  if (kind == NodeKind::kLink) node->target = std::move(payload);
  ++nodes_;
  bytes_ += node->content.size();
  touch(*place.folder);
  place.folder->children[place.name] = node;
  return Done{};
}

void MemoryFs::unlink(const Place& place) {
  place.folder->children.erase(place.name);
  touch(*place.folder);
  Node& node = *place.node;
  node.ctime_ms = now_ms_();
  node.nlink = node.kind == NodeKind::kFolder ? 0 : node.nlink - 1;
  if (node.nlink == 0) {
    --nodes_;
    bytes_ -= node.content.size();
  }
}

void MemoryFs::touch(Node& node) const { node.mtime_ms = node.ctime_ms = now_ms_(); }

}  // namespace touchstone::sidecar
