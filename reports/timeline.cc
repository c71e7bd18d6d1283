#include "reports/timeline.h"

#include <algorithm>
#include <deque>
#include <utility>
#include <variant>

namespace touchstone::reports {

Timeline timeline_of(const record::Recording& recording) {
  Timeline timeline;
  std::deque<JoinedLine> lines;
  LineJoiner joiner(LineJoiner::Keep::kEverything, record::kNoEvent, kTimelineText,
                    [&](JoinedLine line) {
                      timeline.bytes += line.row.text.size();
                      lines.push_back(std::move(line));
                      while (lines.size() > kTimelineRows || timeline.bytes > kTimelineBytes) {
                        timeline.bytes -= lines.front().row.text.size();
                        lines.pop_front();
                        ++timeline.omitted;
                      }
                    });
  for (const record::Entry& entry : recording.entries) {
    std::visit([&](const auto& one) { joiner.add(one); }, entry);
  }
  joiner.finish();
  timeline.lines.assign(std::make_move_iterator(lines.begin()),
                        std::make_move_iterator(lines.end()));
  std::stable_sort(timeline.lines.begin(), timeline.lines.end(),
                   [](const JoinedLine& a, const JoinedLine& b) { return a.order < b.order; });
  return timeline;
}

}  // namespace touchstone::reports
