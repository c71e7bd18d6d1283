// The text of a filter as words: what a person typed, with the column of each word.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace touchstone::run {

struct FilterWord {
  enum class Kind { kText, kOpen, kClose, kAnd, kOr, kComma, kNot, kEnd };
  Kind kind = Kind::kEnd;
  std::string text;  // as it was typed; of a quoted one, without the quotes
  bool quoted = false;
  std::size_t column = 1;
};

// An error of code kUsage at that column of --only.
base::Error filter_error(std::size_t column, std::string what, std::string hint = {});

// The words, with a kEnd as the last. A quote that is not closed is an error.
base::Result<std::vector<FilterWord>> filter_words(std::string_view text);

}  // namespace touchstone::run
