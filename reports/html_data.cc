#include "reports/html_data.h"

#include <algorithm>
#include <string>
#include <utility>

#include "reports/blame.h"
#include "reports/exit_meaning.h"
#include "reports/html.h"
#include "reports/shown.h"
#include "reports/timeline.h"

namespace touchstone::reports {
namespace {

// Makes every text of the document shown(), so that a page has neither controls nor marks of
// direction to deal with.
void show_texts(Document& json) {
  if (json.is_string()) {
    json = shown(json.get_ref<const std::string&>(), kShownPath);
  } else if (json.is_structured()) {
    for (Document& one : json) show_texts(one);
  }
}

Document rows_of(const Timeline& timeline) {
  std::vector<std::string> lanes;
  Document rows = Document::array();
  for (const JoinedLine& line : timeline.lines) {
    auto lane = std::find(lanes.begin(), lanes.end(), line.row.lane);
    if (lane == lanes.end()) lane = lanes.insert(lanes.end(), line.row.lane);
    rows.push_back(Document::array({line.row.at.count(), static_cast<int>(line.row.way),
                                    lane - lanes.begin(), line.row.text, line.step}));
  }
  Document json;
  json["lanes"] = lanes;
  json["omitted"] = timeline.omitted;
  json["rows"] = std::move(rows);
  return json;
}

class Maker {
 public:
  Document of(const run::RunResult& run, const Program& program) {
    Document json = document_of(run, program);
    json.erase("findings");
    json["standing"] = standing(run);
    json["refuted"] = is_refuted(run);
    for (std::size_t i = 0; i < run.cases.size(); ++i) add_to(json["cases"][i], run.cases[i]);
    show_texts(json);
    return json;
  }

 private:
  void add_to(Document& json, const run::CaseResult& test) {
    json.erase("finding");
    json["tallies"] = Document::object();
    json["findings"] = Document::array();
    for (std::size_t i = 0; i < test.attempts.size(); ++i) {
      const bool last = i + 1 == test.attempts.size();
      json["attempts"][i].erase("findings");
      json["attempts"][i].erase("requirements");
      json["attempts"][i]["timeline"] =
          timeline_document(test.attempts[i], last ? &json["findings"] : nullptr, test);
    }
    if (test.attempts.empty()) return;
    for (const auto& [id, tally] : test.last().verdict.requirements) {
      json["tallies"][id] = Document::array({tally.subjects, tally.failures});
    }
  }

  // Fills `findings`, which point into the rows, on the way.
  Document timeline_document(const run::Attempt& attempt, Document* findings,
                             const run::CaseResult& test) {
    Timeline timeline;
    if (attempt.events != nullptr && used_ < kMostTimelines) {
      timeline = timeline_of(*attempt.events);
    }
    used_ += timeline.bytes;
    if (findings != nullptr) {
      for (const record::Finding& finding : attempt.verdict.findings) {
        Document one = document_of(finding, test.id, &test);
        one.erase("repeat");
        one["rows"] = blamed_lines(timeline.lines, finding.event, finding.actual);
        findings->push_back(std::move(one));
      }
    }
    return timeline.lines.empty() ? Document() : rows_of(timeline);
  }

  std::size_t used_ = 0;  // bytes of text in all timelines
};

}  // namespace

Document html_data(const std::vector<const run::RunResult*>& runs, const Program& program) {
  Document json;
  json["format"] = "touchstone.html/1";
  json["runs"] = Document::array();
  Maker maker;
  for (const run::RunResult* run : runs) json["runs"].push_back(maker.of(*run, program));
  return json;
}

}  // namespace touchstone::reports
