#include "run/filter_words.h"

#include <algorithm>
#include <utility>

namespace touchstone::run {
namespace {

constexpr std::string_view kSpecial = "()&|,!";
constexpr FilterWord::Kind kKinds[] = {FilterWord::Kind::kOpen,  FilterWord::Kind::kClose,
                                       FilterWord::Kind::kAnd,   FilterWord::Kind::kOr,
                                       FilterWord::Kind::kComma, FilterWord::Kind::kNot};

}  // namespace

base::Error filter_error(std::size_t column, std::string what, std::string hint) {
  return base::Error{base::ExitCode::kUsage, std::move(what), "--only:" + std::to_string(column),
                     std::move(hint)};
}

base::Result<std::vector<FilterWord>> filter_words(std::string_view text) {
  std::vector<FilterWord> words;
  std::size_t at = 0;
  while (at < text.size()) {
    const char c = text[at];
    if (c == ' ' || c == '\t' || c == '\n') {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    if (const std::size_t special = kSpecial.find(c); special != std::string_view::npos) {
      ++at;
      // "&&" and "||" are what many type.
      if ((c == '&' || c == '|') && at < text.size() && text[at] == c) ++at;
      words.push_back({kKinds[special], std::string(1, c), false, begin + 1});
    } else if (c == '"') {
      const std::size_t end = text.find('"', at + 1);
      if (end == std::string_view::npos) {
        return filter_error(begin + 1, "a quote is not closed", "put a \" behind the id");
      }
      words.push_back({FilterWord::Kind::kText, std::string(text.substr(at + 1, end - at - 1)),
                       true, begin + 1});
      at = end + 1;
    } else {
      at = std::min(text.find_first_of("()&|,! \t\n\"", at), text.size());
      words.push_back(
          {FilterWord::Kind::kText, std::string(text.substr(begin, at - begin)), false, begin + 1});
    }
  }
  words.push_back({FilterWord::Kind::kEnd, "", false, text.size() + 1});
  return words;
}

}  // namespace touchstone::run
