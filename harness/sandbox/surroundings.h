// Surroundings is a listing of the places outside a sandbox that a unit must leave alone: the
// real HOME, TMPDIR, the folder above the working folder.
//
// Taken before and after a run, two listings tell what changed in between. They look at names,
// times and sizes only, a few levels deep, and never write; other programs may have made a
// change, so a difference is a finding to weigh, not a proof. Thread-compatible.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace touchstone::sandbox {

struct Difference {
  enum class Kind : std::uint8_t { kAdded, kRemoved, kChanged };
  Kind kind = Kind::kAdded;
  std::string path;  // absolute
  bool operator==(const Difference&) const = default;
};

class Surroundings {
 public:
  static constexpr std::size_t kMaxEntries = 5'000;  // for each place
  static constexpr int kMaxDepth = 2;

  // The real HOME (that of $HOME and that of the password file), TMPDIR and the parent of the
  // current folder.
  static std::vector<std::filesystem::path> usual_places();

  // Places that cannot be listed count as empty. touchstone's own sandboxes are left out.
  static Surroundings observe(const std::vector<std::filesystem::path>& places);

  // What is different in `after`, sorted by path.
  std::vector<Difference> differences(const Surroundings& after) const;

  // False when a place has more entries than are looked at.
  bool complete() const { return complete_; }

 private:
  struct Trace {
    std::int64_t modified_ns = 0;
    std::uint64_t size = 0;
    std::uint64_t inode = 0;
    bool operator==(const Trace&) const = default;
  };

  void list(const std::filesystem::path& folder, int depth, std::size_t& entries);

  std::map<std::string, Trace> traces_;
  bool complete_ = true;
};

}  // namespace touchstone::sandbox
