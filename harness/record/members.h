// Members reads one line of a recording into fields and refuses what it does not know.
//
// Internal to this module; the counterpart of Line. Give it a member at a time: it tells by the
// name whether the member belongs to a field. The first problem is kept and worded for a user.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "json/value.h"

namespace touchstone::record {

class Members {
 public:
  // True when `member` is NAME, or NAME_base64, and was stored or complained about.
  bool bytes(const json::Member& member, std::string_view name, std::string& value);
  bool integer(const json::Member& member, std::string_view name, std::int64_t& value);
  bool real(const json::Member& member, std::string_view name, double& value);
  bool yes(const json::Member& member, std::string_view name, bool& value);
  bool json(const json::Member& member, std::string_view name, std::string& value);

  void fail(std::string what) {
    if (!problem_) problem_ = std::move(what);
  }
  // A member that no field took.
  void unknown(const json::Member& member);

  const std::optional<std::string>& problem() const { return problem_; }

 private:
  std::optional<std::string> problem_;
};

}  // namespace touchstone::record
