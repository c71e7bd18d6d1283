#include "json/document.h"

#include <algorithm>
#include <utility>

namespace touchstone::json {
namespace {

// "name:line:column", both counted from 1, columns in bytes.
std::string place(std::string_view name, std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const std::size_t newline = before.rfind('\n');
  const std::size_t column =
      newline == std::string_view::npos ? before.size() + 1 : before.size() - newline;
  std::string where(name);
  if (!where.empty()) where += ':';
  return where + std::to_string(line) + ":" + std::to_string(column);
}

}  // namespace

base::Result<Document> Document::parse(std::string bytes, std::string_view name,
                                       ParseLimits limits) {
  Document document;
  document.text_ = std::make_unique<const std::string>(std::move(bytes));
  if (document.parser_.parse(*document.text_, limits)) return document;
  const ParseError& error = document.parser_.error();
  return base::Error{base::ExitCode::kBadInput, "not JSON: " + error.what,
                     place(name, *document.text_, error.offset), ""};
}

Value Document::root() const { return parser_.root(); }
const std::vector<Oddity>& Document::oddities() const { return parser_.oddities(); }

}  // namespace touchstone::json
