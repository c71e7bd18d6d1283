#include "reports/window_builder.h"

#include <algorithm>
#include <utility>

#include "reports/blame.h"

namespace touchstone::reports {
namespace {

// More lines of one event than this are not told apart.
constexpr std::size_t kMostLines = 256;

}  // namespace

WindowBuilder::WindowBuilder(std::uint64_t event, std::size_t max_text)
    : event_(event), joiner_(LineJoiner::Keep::kFrames, event, max_text, [this](JoinedLine line) {
        put(std::move(line));
      }) {}

void WindowBuilder::put(JoinedLine line) {
  const bool about = event_ != record::kNoEvent;
  const bool after =
      about && (line.first == JoinedLine::kNone ? line.before > event_ : line.first > event_);
  if (after) ++after_;
  // Rows before the blamed event go as soon as enough others stand behind them.
  if (lines_.size() >= kWindowRows && !(about && lines_.front().holds(event_)) &&
      (!about || line.before <= event_ + 1)) {
    lines_.erase(lines_.begin());
  }
  if (lines_.size() < kMostLines || after) lines_.push_back(std::move(line));
}

std::vector<Row> WindowBuilder::finish(std::string_view actual) {
  joiner_.finish();
  std::stable_sort(lines_.begin(), lines_.end(),
                   [](const JoinedLine& a, const JoinedLine& b) { return a.order < b.order; });
  const std::vector<std::size_t> blamed = blamed_lines(lines_, event_, actual);
  for (const std::size_t i : blamed) lines_[i].row.blamed = true;
  const std::size_t centre = blamed.empty() ? lines_.size() : blamed.front();
  const std::size_t most = lines_.size() - std::min(lines_.size(), kWindowRows);
  const std::size_t begin = std::min(centre - std::min(centre, kWindowRows / 2), most);
  std::vector<Row> rows;
  for (std::size_t i = begin; i < lines_.size() && rows.size() < kWindowRows; ++i) {
    rows.push_back(std::move(lines_[i].row));
  }
  lines_.clear();
  return rows;
}

}  // namespace touchstone::reports
