// MemoryFs is the filesystem of one virtual machine: a tree of nodes in memory that answers as the
// root overlay of the contract does.
//
// Paths come in as the guest wrote them and are normalised here. Permission bits are kept and not
// enforced. Every operation either does all of its work or changes nothing but the parent folders
// it had to make. Not thread-safe: one machine, one caller. Failures are FsError values.
//
// Where the contract leaves a choice this class follows the root overlay: exists is true for a
// dangling link, remove_file of one is ENOENT, missing parents are created by everything that makes
// a name except rename, and a link loop is ELOOP for what makes names, ENOENT for the rest.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sidecar/guest_path.h"

namespace touchstone::sidecar {

enum class NodeKind { kFile, kFolder, kLink };

inline constexpr std::uint32_t kFolderMode = 0040755;  // of a new folder

// One inode. `children` is used by folders, `content` by files, `target` by links.
struct Node {
  NodeKind kind = NodeKind::kFile;
  std::uint64_t ino = 0;
  std::uint32_t mode = 0;  // with type bits
  std::uint32_t uid = 1000;
  std::uint32_t gid = 1000;
  std::uint64_t nlink = 1;
  std::uint64_t atime_ms = 0;
  std::uint64_t mtime_ms = 0;
  std::uint64_t ctime_ms = 0;
  std::uint64_t birthtime_ms = 0;
  std::string content;
  std::string target;
  std::map<std::string, std::shared_ptr<Node>> children;

  std::uint64_t size() const;
};

struct FsLimits {
  std::uint64_t bytes = 64u << 20;
  std::uint64_t nodes = 16384;
  std::size_t listing = 4096;
};

class MemoryFs {
 public:
  using NodePtr = std::shared_ptr<Node>;
  using NowMs = std::function<std::uint64_t()>;

  explicit MemoryFs(NowMs now_ms, FsLimits limits = {});

  // Content.
  FsResult<std::string> read_file(std::string_view path) const;
  FsResult<Done> write_file(std::string_view path, std::string content);
  FsResult<Done> truncate(std::string_view path, std::uint64_t length);

  // Looking.
  FsResult<bool> exists(std::string_view path) const;
  FsResult<std::shared_ptr<const Node>> stat(std::string_view path) const;
  FsResult<std::shared_ptr<const Node>> lstat(std::string_view path) const;
  FsResult<std::vector<std::string>> read_dir(std::string_view path) const;
  FsResult<std::string> realpath(std::string_view path) const;
  FsResult<std::string> read_link(std::string_view path) const;

  // Names.
  FsResult<Done> create_dir(std::string_view path);
  FsResult<Done> create_dirs(std::string_view path);  // accepts an existing folder
  FsResult<Done> remove_file(std::string_view path);
  FsResult<Done> remove_dir(std::string_view path);
  FsResult<Done> rename(std::string_view from, std::string_view to);
  FsResult<Done> symlink(std::string_view path, std::string target);
  FsResult<Done> link(std::string_view existing, std::string_view path);

  // Metadata, all through a final link.
  FsResult<Done> chmod(std::string_view path, std::uint32_t mode);
  FsResult<Done> chown(std::string_view path, std::uint32_t uid, std::uint32_t gid);
  FsResult<Done> utimes(std::string_view path, std::uint64_t atime_ms, std::uint64_t mtime_ms);

  // From now on every mutation is EROFS; /proc always is.
  void make_read_only() { read_only_ = true; }

  // Its machine's policy denies all files; whoever calls asks before.
  void deny() { denied_ = true; }
  bool is_denied() const { return denied_; }

 private:
  enum class FinalLink { kFollow, kKeep };
  enum class Parents { kMustExist, kCreate };
  // Where a path leads. `node` is null when only the last name is missing; `folder` is null for
  // the root itself.
  struct Place {
    NodePtr folder;
    std::string name;
    NodePtr node;
    std::string real_path;
  };

  FsResult<Place> walk(std::string_view path, FinalLink final_link, Parents parents);
  FsResult<Place> find(std::string_view path, FinalLink final_link) const;
  FsResult<std::string> writable_path(std::string_view path) const;
  FsResult<Place> find_writable(std::string_view path, FinalLink final_link);
  FsResult<Place> new_name(std::string_view path);
  FsResult<Done> add(const Place& place, NodeKind kind, std::uint32_t mode, std::string payload);
  FsResult<Done> make_room(std::uint64_t old_bytes, std::uint64_t new_bytes) const;
  void unlink(const Place& place);
  void touch(Node& node) const;

  NowMs now_ms_;
  FsLimits limits_;
  NodePtr root_;
  std::uint64_t next_ino_ = 1;
  std::uint64_t nodes_ = 0;
  std::uint64_t bytes_ = 0;
  bool read_only_ = false;
  bool denied_ = false;
};

}  // namespace touchstone::sidecar
