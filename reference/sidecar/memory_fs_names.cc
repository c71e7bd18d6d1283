// What makes, drops and moves names.
#include "sidecar/memory_fs.h"

namespace touchstone::sidecar {
namespace {

constexpr std::uint32_t kLinkMode = 0120777;

FsError root_stays() { return {"EPERM", "the root can be neither removed nor renamed"}; }

}  // namespace

FsResult<Done> MemoryFs::create_dir(std::string_view path) {
  FsResult<Place> place = new_name(path);
  if (!place.ok()) return place.error();
  return add(place.value(), NodeKind::kFolder, kFolderMode, {});
}

FsResult<Done> MemoryFs::create_dirs(std::string_view path) {
  FsResult<std::string> normal = writable_path(path);
  if (!normal.ok()) return normal.error();
  FsResult<Place> place = walk(normal.value(), FinalLink::kFollow, Parents::kCreate);
  if (!place.ok()) return place.error();
  if (!place.value().node) return add(place.value(), NodeKind::kFolder, kFolderMode, {});
  if (place.value().node->kind != NodeKind::kFolder) {
    return FsError{"ENOTDIR", normal.value() + " is a file"};
  }
  return Done{};
}

FsResult<Done> MemoryFs::remove_file(std::string_view path) {
  FsResult<Place> place = find_writable(path, FinalLink::kKeep);
  if (!place.ok()) return place.error();
  const Place& found = place.value();
  if (!found.folder) return root_stays();
  if (found.node->kind == NodeKind::kFolder) {
    return FsError{"EISDIR", found.real_path + " is a folder"};
  }
  if (found.node->kind == NodeKind::kLink) {
    FsResult<Place> target = find(path, FinalLink::kFollow);
    if (!target.ok()) return FsError{"ENOENT", found.real_path + " is a dangling link"};
  }
  unlink(found);
  return Done{};
}

FsResult<Done> MemoryFs::remove_dir(std::string_view path) {
  FsResult<Place> place = find_writable(path, FinalLink::kKeep);
  if (!place.ok()) return place.error();
  const Place& found = place.value();
  if (!found.folder) return root_stays();
  if (found.node->kind != NodeKind::kFolder) {
    return FsError{"ENOTDIR", found.real_path + " is no folder"};
  }
  if (!found.node->children.empty()) {
    return FsError{"ENOTEMPTY", found.real_path + " is not empty"};
  }
  unlink(found);
  return Done{};
}

FsResult<Done> MemoryFs::rename(std::string_view from, std::string_view to) {
  FsResult<std::string> destination = writable_path(to);
  if (!destination.ok()) return destination.error();
  FsResult<Place> source_place = find_writable(from, FinalLink::kKeep);
  if (!source_place.ok()) return source_place.error();
  FsResult<Place> target_place = walk(destination.value(), FinalLink::kKeep, Parents::kMustExist);
  if (!target_place.ok()) return target_place.error();
  const Place& source = source_place.value();
  const Place& target = target_place.value();

  if (!source.folder || !target.folder) return root_stays();
  if (source.real_path == target.real_path) return Done{};
  if (is_below_proc(target.real_path)) {
    return FsError{"EROFS", target.real_path + " is read-only"};
  }
  if (target.real_path.starts_with(source.real_path + "/")) {
    return FsError{"EINVAL", target.real_path + " lies below " + source.real_path};
  }
  if (target.node && !target.node->children.empty()) {
    return FsError{"ENOTEMPTY", target.real_path + " is not empty"};
  }

  const NodePtr moved = source.node;
  if (target.node) unlink(target);
  source.folder->children.erase(source.name);
  target.folder->children[target.name] = moved;
  touch(*source.folder);
  touch(*target.folder);
  moved->ctime_ms = now_ms_();
  return Done{};
}

FsResult<Done> MemoryFs::symlink(std::string_view path, std::string target) {
  FsResult<Place> place = new_name(path);
  if (!place.ok()) return place.error();
  return add(place.value(), NodeKind::kLink, kLinkMode, std::move(target));
}

FsResult<Done> MemoryFs::link(std::string_view existing, std::string_view path) {
  FsResult<Place> source = find_writable(existing, FinalLink::kKeep);
  if (!source.ok()) return source.error();
  const NodePtr node = source.value().node;
  if (node->kind == NodeKind::kFolder) {
    return FsError{"EPERM", "a folder cannot have a second name"};
  }
  FsResult<Place> place = new_name(path);
  if (!place.ok()) return place.error();
  place.value().folder->children[place.value().name] = node;
  touch(*place.value().folder);
  ++node->nlink;
  node->ctime_ms = now_ms_();
  return Done{};
}

}  // namespace touchstone::sidecar
