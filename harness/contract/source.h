// contract::Source finds the files of specs, suites and fixtures by their path in the tree.
//
// The programs read them from what was embedded when they were built; tests and `--suite` give
// folders instead. Later folders win, so a user's file can stand beside the embedded ones.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace touchstone::contract {

class Source {
 public:
  // Files given one by one; `path` is relative, e.g. "specs/rpc/contract.yaml".
  void add(std::string path, std::string bytes);
  // Every file below `root` at its path relative to it. Links are not followed.
  base::Status add_folder(const std::filesystem::path& root);

  std::optional<std::string_view> find(std::string_view path) const;
  // Paths that begin with `prefix`, sorted.
  std::vector<std::string> list(std::string_view prefix) const;

  // What everything random that is made from these files begins with (--seed).
  void set_seed(std::uint64_t seed) { seed_ = seed; }
  std::uint64_t seed() const { return seed_; }

 private:
  std::map<std::string, std::string, std::less<>> files_;
  std::uint64_t seed_ = 1;
};

}  // namespace touchstone::contract
