// FsBehaviour holds the decisions about a guest's files that a liar may take otherwise.
//
// Every method's default is the honest answer. One object serves one process; not thread-safe.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sidecar/memory_fs.h"
#include "sidecar/text_codec.h"

namespace touchstone::sidecar {

class FsBehaviour {
 public:
  using View = std::string_view;
  using NodeSeen = FsResult<std::shared_ptr<const Node>>;

  virtual ~FsBehaviour() = default;

  // Content.
  virtual FsResult<std::string> read_file(MemoryFs& fs, View path) { return fs.read_file(path); }
  virtual FsResult<Done> write_file(MemoryFs& fs, View path, std::string content) {
    return fs.write_file(path, std::move(content));
  }
  virtual FsResult<Done> truncate(MemoryFs& fs, View path, std::uint64_t length) {
    return fs.truncate(path, length);
  }
  virtual bool is_text(View bytes) { return is_utf8(bytes); }
  virtual std::optional<std::string> decode(View text) { return decode_base64(text); }

  // Looking.
  virtual FsResult<bool> exists(MemoryFs& fs, View path) { return fs.exists(path); }
  virtual NodeSeen stat(MemoryFs& fs, View path) { return fs.stat(path); }
  virtual NodeSeen lstat(MemoryFs& fs, View path) { return fs.lstat(path); }
  virtual std::uint64_t stat_size(const Node& node) { return node.size(); }
  virtual FsResult<std::vector<std::string>> read_dir(MemoryFs& fs, View path) {
    return fs.read_dir(path);
  }
  virtual FsResult<std::string> realpath(MemoryFs& fs, View path) { return fs.realpath(path); }
  virtual FsResult<std::string> read_link(MemoryFs& fs, View path) { return fs.read_link(path); }

  // Names.
  virtual FsResult<Done> create_dir(MemoryFs& fs, View path) { return fs.create_dir(path); }
  virtual FsResult<Done> create_dirs(MemoryFs& fs, View path) { return fs.create_dirs(path); }
  virtual FsResult<Done> remove_file(MemoryFs& fs, View path) { return fs.remove_file(path); }
  virtual FsResult<Done> remove_dir(MemoryFs& fs, View path) { return fs.remove_dir(path); }
  virtual FsResult<Done> rename(MemoryFs& fs, View from, View to) { return fs.rename(from, to); }
  virtual FsResult<Done> symlink(MemoryFs& fs, View path, std::string target) {
    return fs.symlink(path, std::move(target));
  }
  virtual FsResult<Done> link(MemoryFs& fs, View existing, View path) {
    return fs.link(existing, path);
  }

  // Metadata.
  virtual FsResult<Done> chmod(MemoryFs& fs, View path, std::uint32_t mode) {
    return fs.chmod(path, mode);
  }
  virtual FsResult<Done> chown(MemoryFs& fs, View path, std::uint32_t uid, std::uint32_t gid) {
    return fs.chown(path, uid, gid);
  }
  virtual FsResult<Done> utimes(MemoryFs& fs, View path, std::uint64_t atime_ms,
                                std::uint64_t mtime_ms) {
    return fs.utimes(path, atime_ms, mtime_ms);
  }

  // Every call.
  virtual bool needs(View /*operation*/, View /*argument*/) { return true; }
  virtual bool obeys_policy(View /*operation*/) { return true; }
  virtual std::string told_path(View path) { return std::string(path); }    // in its answer
  virtual std::string told_target(View path) { return std::string(path); }  // of rename and link

  virtual bool refuses_too_large() { return true; }  // a request whose JSON passes the limit
  virtual std::string code_of_too_large() { return "frame_too_large"; }

  // Whole roots.
  virtual std::size_t told_planted(std::size_t count) { return count; }
  virtual bool plants_attributes() { return true; }
  virtual bool is_listed(const Node& /*node*/, View /*path*/) { return true; }  // in a snapshot
  virtual std::uint32_t listed_mode(const Node& node) { return node.mode; }
};

}  // namespace touchstone::sidecar
