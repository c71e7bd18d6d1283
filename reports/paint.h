// Paint colours text for a terminal, or leaves it alone when colours are off.
#pragma once

#include <string>
#include <string_view>

#include "record/finding.h"

namespace touchstone::reports {

class Paint {
 public:
  explicit Paint(bool on) : on_(on) {}

  bool on() const { return on_; }

  std::string bold(std::string_view text) const { return with("1", text); }
  std::string dim(std::string_view text) const { return with("2", text); }
  std::string red(std::string_view text) const { return with("1;31", text); }
  std::string green(std::string_view text) const { return with("1;32", text); }
  std::string yellow(std::string_view text) const { return with("1;33", text); }

  // In the colour of how bad the verdict is.
  std::string verdict(record::Verdict verdict, std::string_view text) const {
    switch (verdict) {
      case record::Verdict::kPass:
        return green(text);
      case record::Verdict::kFail:
      case record::Verdict::kHarnessError:
        return red(text);
      case record::Verdict::kWarn:
      case record::Verdict::kInconclusive:
        return yellow(text);
      default:
        return bold(text);
    }
  }

 private:
  std::string with(std::string_view code, std::string_view text) const {
    if (!on_ || text.empty()) return std::string(text);
    return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
  }

  bool on_;
};

}  // namespace touchstone::reports
