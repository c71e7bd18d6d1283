// VersionRange is a condition on a version: ">=0.3.5 <0.4", all of whose bounds must hold.
//
// Versions are numbers with dots; what is missing is 0, and what follows a '-' or '+' is dropped
// but for this: 1.0-rc1 comes before 1.0.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone::run {

struct Version {
  std::vector<std::uint32_t> numbers;
  bool before = false;  // a version on the way to this one
};

// The first version in a text such as "my-runtime 2.1"; nothing when there is none.
std::optional<Version> find_version(std::string_view text);

class VersionRange {
 public:
  // Bounds are <, <=, >, >= or = and a version, separated by blanks or commas. Nothing when
  // `text` is no such list.
  static std::optional<VersionRange> parse(std::string_view text);

  bool holds(const Version& version) const;
  const std::string& text() const { return text_; }

 private:
  struct Bound {
    std::string relation;
    Version version;
  };
  std::string text_;
  std::vector<Bound> bounds_;
};

}  // namespace touchstone::run
