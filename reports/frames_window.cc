#include "reports/frames_window.h"

#include <algorithm>
#include <deque>
#include <string_view>
#include <variant>

#include "reports/duration.h"
#include "reports/shown.h"
#include "reports/window_builder.h"

namespace touchstone::reports {
namespace {

constexpr std::size_t kTimeWidth = 12;
constexpr std::size_t kLaneWidth = 10;
// Of stderr before a finding, no more than this is looked at.
constexpr std::size_t kStderrBytes = 64 * 1024;

std::string_view arrow(Way way) {
  switch (way) {
    case Way::kToUnit:
      return "->";
    case Way::kFromUnit:
      return "<-";
    case Way::kHappened:
      break;
  }
  return "--";
}

std::string padding(std::size_t width, std::size_t used) {
  return std::string(width - std::min(width, used), ' ');
}

}  // namespace

std::vector<Row> rows_around(const record::Recording& recording, const record::Finding& finding,
                             std::size_t max_text) {
  WindowBuilder window(finding.event, max_text);
  for (const record::Entry& entry : recording.entries) {
    std::visit([&](const auto& one) { window.add(one); }, entry);
    if (window.complete()) break;
  }
  return window.finish(finding.actual);
}

std::string to_line(const Row& row) {
  const std::string time = milliseconds(row.at.count());
  const std::string lane = shown(row.lane, 64);
  std::string line = row.blamed ? "> " : "  ";
  line += padding(kTimeWidth, time.size()) + time + "  ";
  line += lane + padding(kLaneWidth, lane.size()) + " ";
  line += std::string(arrow(row.way)) + " " + row.text;
  return line;
}

std::vector<std::string> stderr_before(const record::Recording& recording,
                                       const record::Finding& finding, std::size_t max_text) {
  std::string text;
  std::uint64_t ordinal = 0;
  for (const record::Entry& entry : recording.entries) {
    const auto* event = std::get_if<record::Event>(&entry);
    if (event == nullptr) continue;
    if (ordinal++ > finding.event) break;
    if (event->kind != record::EventKind::kBytes || !event->lane.ends_with(".err")) continue;
    text += event->text;
    if (text.size() > 2 * kStderrBytes) text.erase(0, text.size() - kStderrBytes);
  }
  if (text.ends_with('\n')) text.pop_back();
  std::deque<std::string> lines;
  std::string_view rest = text;
  while (!rest.empty() && lines.size() < kStderrLines) {
    const std::size_t feed = rest.rfind('\n');
    const std::size_t begin = feed == std::string_view::npos ? 0 : feed + 1;
    lines.push_front(shown(rest.substr(begin), max_text));
    rest = rest.substr(0, begin == 0 ? 0 : feed);
  }
  return {lines.begin(), lines.end()};
}

}  // namespace touchstone::reports
