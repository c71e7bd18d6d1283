#include "reports/blame.h"

namespace touchstone::reports {
namespace {

// A shorter text says too little to find the line that holds it.
constexpr std::size_t kTellingText = 3;

}  // namespace

std::vector<std::size_t> blamed_lines(const std::vector<JoinedLine>& lines, std::uint64_t event,
                                      std::string_view actual) {
  std::vector<std::size_t> blamed;
  if (event == record::kNoEvent) return blamed;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].holds(event)) blamed.push_back(i);
  }
  if (blamed.size() < 2 || actual.size() < kTellingText) return blamed;
  std::vector<std::size_t> telling;
  for (const std::size_t i : blamed) {
    if (lines[i].row.text.find(actual) != std::string::npos) telling.push_back(i);
  }
  return telling.size() == 1 ? telling : blamed;
}

}  // namespace touchstone::reports
