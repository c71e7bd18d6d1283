// Regex is a compiled PCRE2 expression that searches in UTF-8 text with a bounded effort.
//
// Immutable after compile; threads may share one. A search that exceeds its limits counts as
// not found, and find() says so.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace touchstone::match {

class Regex {
 public:
  enum class Outcome { kFound, kNotFound, kGaveUp };

  // The error says what is wrong at which character; it has no place.
  static base::Result<Regex> compile(std::string_view expression);

  // `text` must be well-formed UTF-8.
  Outcome find(std::string_view text) const;

 private:
  struct Free {
    void operator()(void* code) const;
  };
  explicit Regex(void* code) : code_(code) {}

  std::unique_ptr<void, Free> code_;
};

// `text` as an expression that finds exactly it.
std::string escape_for_regex(std::string_view text);

}  // namespace touchstone::match
