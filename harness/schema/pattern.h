// Pattern is one compiled regular expression of a schema (ECMA-262), matched by PCRE2.
//
// Immutable after compile(); any number of threads may match. A match that costs too much is
// told apart from one that fails.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "schema/run_pattern.h"

namespace touchstone::schema {

class Pattern {
 public:
  static base::Result<Pattern> compile(std::string_view ecma);

  enum class Outcome : std::uint8_t { kMatch, kNoMatch, kTooExpensive };
  // Whether the pattern occurs anywhere in `text`, which must be well-formed UTF-8.
  Outcome search(std::string_view text) const;

  const std::string& source() const { return source_; }

 private:
  // Patterns without any operator are compared as text, and simple runs of characters are
  // counted, which is much faster than an engine.
  enum class Plain : std::uint8_t { kNo, kContains, kPrefix, kSuffix, kEqual, kRuns };
  struct Code;

  Pattern() = default;
  bool compile_plain();
  Outcome search_plain(std::string_view text) const;

  std::string source_;
  Plain plain_ = Plain::kNo;
  std::string literal_;
  std::optional<RunPattern> runs_;
  std::shared_ptr<const Code> code_;
};

}  // namespace touchstone::schema
