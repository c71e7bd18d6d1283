// World is one state that a guest filesystem may be in: a tree of things, by number.
//
// Plain data with value semantics, small enough to be copied for every guess. What a host was never
// told is not known here either: modes, owners, inode numbers and times are empty until they were
// set or seen.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone::guest_fs_model {

enum class Kind { kFile, kFolder, kLink };

struct Thing {
  Kind kind = Kind::kFile;
  std::string bytes;                 // content of a file, target of a link
  std::map<std::string, int> names;  // of a folder
  int held = 1;                      // by so many names
  std::optional<std::uint64_t> ino;
  std::optional<std::uint64_t> mode;  // without type bits
  std::optional<std::uint64_t> uid;
  std::optional<std::uint64_t> gid;
  std::optional<std::uint64_t> atime_ms;
  std::optional<std::uint64_t> mtime_ms;

  friend bool operator==(const Thing&, const Thing&) = default;
};

struct World {
  static constexpr int kRoot = 0;

  std::map<int, Thing> things;
  int next = 1;

  // The root, and in it the folder that walks happen in. Of what else a root holds nothing is
  // known.
  static World begin();

  Thing& at(int id) { return things.at(id); }
  const Thing& at(int id) const { return things.at(id); }
  int add(int folder, const std::string& name, Kind kind, std::string bytes = {});
  void put(int folder, const std::string& name, int id);  // one more name of a thing
  void drop(int folder, const std::string& name);         // and the thing with its last name
  // Nothing is known any more about inode numbers below `id`, for a moved tree may be a copy.
  void forget_inodes(int id);
  void forget_times();

  friend bool operator==(const World&, const World&) = default;
};

// The parts of a path as a kernel reads it: dots and empty parts go, ".." takes one away and stays
// at the root. Nothing for a path with a control character in it.
std::optional<std::vector<std::string>> parts_of(std::string_view path);

}  // namespace touchstone::guest_fs_model
