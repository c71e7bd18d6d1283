// Behaviour holds the decisions of the sidecar that a liar may take otherwise.
//
// Every method's default is the honest answer. A liar overrides one method and nothing else, which
// is how each has exactly one fault. One object serves one process; not thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "sidecar/memory_fs.h"
#include "sidecar/wire_behaviour.h"

namespace touchstone::sidecar {

class Behaviour : public WireBehaviour {
 public:
  // The answer to read_file.
  virtual FsResult<std::string> read_file(const MemoryFs& fs, std::string_view path) {
    return fs.read_file(path);
  }

  virtual std::uint64_t stat_size(const Node& node) { return node.size(); }

  virtual FsResult<Done> remove_file(MemoryFs& fs, std::string_view path) {
    return fs.remove_file(path);
  }

  virtual FsResult<Done> rename(MemoryFs& fs, std::string_view from, std::string_view to) {
    return fs.rename(from, to);
  }

  virtual FsResult<Done> truncate(MemoryFs& fs, std::string_view path, std::uint64_t length) {
    return fs.truncate(path, length);
  }
};

}  // namespace touchstone::sidecar
