#include "reports/window_builder.h"

#include <algorithm>
#include <utility>

#include "reports/happening.h"
#include "reports/shown.h"

namespace touchstone::reports {
namespace {

// More lines of one event than this are not told apart.
constexpr std::size_t kMostLines = 256;
// A shorter text says too little to find the line that holds it.
constexpr std::size_t kTellingText = 3;

// Binary frames begin with a length whose first byte is zero, Content-Length frames with a header,
// requests with a line that ends in a version of HTTP.
bool has_lines(std::string_view bytes) {
  return !bytes.starts_with('\0') && !bytes.starts_with("Content-Length:") &&
         bytes.substr(0, bytes.find('\r')).find(" HTTP/1.") == std::string_view::npos;
}

}  // namespace

WindowBuilder::WindowBuilder(std::uint64_t event, std::size_t max_text)
    : event_(event), max_text_(max_text) {}

void WindowBuilder::add(const record::Event& event) {
  const std::uint64_t ordinal = ordinal_++;
  ++order_;
  if (!is_worth_a_row(event) && ordinal != event_) return;
  if (event.kind == record::EventKind::kBytes && !event.text.empty()) {
    add_bytes(event, ordinal);
    return;
  }
  Line line;
  line.row = {event.at, Way::kHappened, event.lane.empty() ? event.process : event.lane,
              in_words(event)};
  line.first = line.last = ordinal;
  line.order = order_;
  put(std::move(line));
}

void WindowBuilder::add(const record::Deed& deed) {
  ++order_;
  if (!is_worth_a_row(deed)) return;
  Line line;
  line.row = {deed.at, Way::kToUnit, deed.lane.empty() ? deed.process : deed.lane, in_words(deed)};
  if (deed.verb == "write") {
    std::string_view text = deed.text;
    if (text.ends_with('\n')) text.remove_suffix(1);
    line.row.text = shown(text, max_text_);
  }
  if (!deed.meant.empty()) {
    line.row.text += "  (wrong on purpose: " + shown(deed.meant, max_text_) + ")";
  }
  line.order = order_;
  if (event_ != kNone && ordinal_ > event_) ++after_;
  put(std::move(line));
}

void WindowBuilder::add_bytes(const record::Event& event, std::uint64_t ordinal) {
  std::string_view rest = event.text;
  const bool whole = !unfinished_.contains(event.lane) && !has_lines(rest);
  while (!rest.empty()) {
    const std::size_t end = whole ? rest.size() : std::min(rest.find('\n'), rest.size());
    extend(event, ordinal, rest.substr(0, end));
    if (!whole && end == rest.size()) return;  // the line goes on in a later event
    put(std::move(unfinished_.extract(event.lane).mapped()));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

WindowBuilder::Line& WindowBuilder::extend(const record::Event& event, std::uint64_t ordinal,
                                           std::string_view piece) {
  Line& line = unfinished_[event.lane];
  if (line.first == kNone) line.first = ordinal;
  line.row.at = event.at;
  line.row.way = Way::kFromUnit;
  line.row.lane = event.lane;
  line.last = ordinal;
  line.order = order_;
  line.size += piece.size();
  // One byte more than is shown, so that shown() notes that something is missing.
  const std::size_t room = max_text_ + 1 - std::min(line.bytes.size(), max_text_ + 1);
  line.bytes += piece.substr(0, room);
  return line;
}

void WindowBuilder::put(Line line) {
  if (line.row.way == Way::kFromUnit) {
    const bool cut = line.size > line.bytes.size();
    line.row.text = shown(std::string_view(line.bytes).substr(0, max_text_), max_text_);
    if (cut || line.bytes.size() > max_text_) {
      line.row.text += "... (" + std::to_string(line.size) + " bytes)";
    }
  }
  const bool after = event_ != kNone && line.first != kNone && line.first > event_;
  if (after) ++after_;
  // Rows before the blamed event go as soon as enough others stand behind them.
  if (lines_.size() >= kWindowRows && !is_blamed(lines_.front()) &&
      (event_ == kNone || ordinal_ <= event_)) {
    lines_.erase(lines_.begin());
  }
  if (lines_.size() < kMostLines || after) lines_.push_back(std::move(line));
}

bool WindowBuilder::is_blamed(const Line& line) const {
  return event_ != kNone && line.first != kNone && line.first <= event_ && event_ <= line.last;
}

void WindowBuilder::mark(std::vector<Line>& lines, std::string_view actual) const {
  std::vector<Line*> blamed;
  for (Line& line : lines) {
    if (is_blamed(line)) blamed.push_back(&line);
  }
  if (blamed.size() > 1 && actual.size() >= kTellingText) {
    std::vector<Line*> telling;
    for (Line* line : blamed) {
      if (line->row.text.find(actual) != std::string::npos) telling.push_back(line);
    }
    if (telling.size() == 1) blamed = telling;
  }
  for (Line* line : blamed) line->row.blamed = true;
}

std::vector<Row> WindowBuilder::finish(std::string_view actual) {
  while (!unfinished_.empty()) put(std::move(unfinished_.extract(unfinished_.begin()).mapped()));
  std::stable_sort(lines_.begin(), lines_.end(),
                   [](const Line& a, const Line& b) { return a.order < b.order; });
  mark(lines_, actual);
  const auto blamed =
      std::find_if(lines_.begin(), lines_.end(), [](const Line& line) { return line.row.blamed; });
  const auto centre = static_cast<std::size_t>(blamed - lines_.begin());
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
