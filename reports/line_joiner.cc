#include "reports/line_joiner.h"

#include <algorithm>
#include <utility>

#include "reports/happening.h"
#include "reports/shown.h"

namespace touchstone::reports {
namespace {

using record::EventKind;

// Binary frames begin with a length whose first byte is zero, Content-Length frames with a header,
// requests with a line that ends in a version of HTTP.
bool has_lines(std::string_view bytes) {
  return !bytes.starts_with('\0') && !bytes.starts_with("Content-Length:") &&
         bytes.substr(0, bytes.find('\r')).find(" HTTP/1.") == std::string_view::npos;
}

bool is_told_of(const record::Event& event) {
  switch (event.kind) {
    case EventKind::kWritten:
    case EventKind::kTimer:
      return false;
    default:
      return true;
  }
}

}  // namespace

LineJoiner::LineJoiner(Keep keep, std::uint64_t event, std::size_t max_text,
                       std::function<void(JoinedLine)> sink)
    : keep_(keep), event_(event), max_text_(max_text), sink_(std::move(sink)) {}

bool LineJoiner::is_kept(const record::Event& event, std::uint64_t ordinal) const {
  if (ordinal == event_ || is_worth_a_row(event)) return true;
  return keep_ == Keep::kEverything && is_told_of(event);
}

void LineJoiner::add(const record::Event& event) {
  const std::uint64_t ordinal = ordinal_++;
  ++order_;
  if (!is_kept(event, ordinal)) return;
  if (event.kind == EventKind::kBytes && !event.text.empty()) {
    add_bytes(event, ordinal);
    return;
  }
  JoinedLine line;
  line.row = {event.at, Way::kHappened, event.lane.empty() ? event.process : event.lane,
              in_words(event)};
  line.first = line.last = ordinal;
  line.before = ordinal_;
  line.order = order_;
  sink_(std::move(line));
}

void LineJoiner::add(const record::Deed& deed) {
  ++order_;
  if (!is_worth_a_row(deed)) return;
  JoinedLine line;
  line.row = {deed.at, Way::kToUnit, deed.lane.empty() ? deed.process : deed.lane, in_words(deed)};
  if (deed.verb == "write") {
    std::string_view text = deed.text;
    if (text.ends_with('\n')) text.remove_suffix(1);
    line.row.text = shown(text, max_text_);
  }
  if (!deed.meant.empty()) {
    line.row.text += "  (wrong on purpose: " + shown(deed.meant, max_text_) + ")";
  }
  line.before = ordinal_;
  line.order = order_;
  line.step = deed.step;
  sink_(std::move(line));
}

void LineJoiner::add_bytes(const record::Event& event, std::uint64_t ordinal) {
  std::string_view rest = event.text;
  const bool whole = !unfinished_.contains(event.lane) && !has_lines(rest);
  while (!rest.empty()) {
    const std::size_t end = whole ? rest.size() : std::min(rest.find('\n'), rest.size());
    extend(event, ordinal, rest.substr(0, end));
    if (!whole && end == rest.size()) return;  // the line goes on in a later event
    complete(event.lane);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

void LineJoiner::extend(const record::Event& event, std::uint64_t ordinal, std::string_view piece) {
  Unfinished& at = unfinished_[event.lane];
  if (at.line.first == JoinedLine::kNone) at.line.first = ordinal;
  at.line.row.at = event.at;
  at.line.row.way = Way::kFromUnit;
  at.line.row.lane = event.lane;
  at.line.last = ordinal;
  at.line.before = ordinal_;
  at.line.order = order_;
  at.size += piece.size();
  // One byte more than is shown, so that it is noted that something is missing.
  const std::size_t room = max_text_ + 1 - std::min(at.bytes.size(), max_text_ + 1);
  at.bytes += piece.substr(0, room);
}

void LineJoiner::complete(const std::string& lane) {
  Unfinished at = std::move(unfinished_.extract(lane).mapped());
  at.line.row.text = shown(std::string_view(at.bytes).substr(0, max_text_), max_text_);
  if (at.size > max_text_) at.line.row.text += "... (" + std::to_string(at.size) + " bytes)";
  sink_(std::move(at.line));
}

void LineJoiner::finish() {
  while (!unfinished_.empty()) complete(std::string(unfinished_.begin()->first));
}

}  // namespace touchstone::reports
