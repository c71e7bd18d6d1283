#include "simulation/invariants.h"

#include "engine/judge.h"

namespace touchstone::simulation {

using record::Event;
using record::EventKind;
using record::Verdict;

namespace {

using Complaints = std::vector<std::string>;

// A finding that repeats is kept so often for each requirement, and for none.
constexpr std::size_t kKeptFindings = 20;

// A verdict without its times and places in the recording.
std::string timeless(record::CaseVerdict verdict) {
  verdict.duration_us = 0;
  for (record::Finding& finding : verdict.findings) finding.event = 0;
  return record::to_json(verdict);
}

std::string differing(const std::string& what, const std::string& one, const std::string& other) {
  return what + "\n    " + one + "\n    " + other;
}

void check_judges(const Subject& subject, Complaints& complaints) {
  const std::string live = record::to_json(subject.run.verdict);
  auto recording = record::read(subject.run.recording, "r");
  if (!recording) {
    complaints.push_back("the recording cannot be read: " + base::to_string(recording.error()));
    return;
  }
  std::map<std::string, std::string> kept;
  std::size_t next = 0;
  for (const record::Entry& entry : recording->entries) {
    const auto* event = std::get_if<Event>(&entry);
    if (event == nullptr) continue;
    if (event->kind == EventKind::kBytes && !event->text.empty()) kept[event->lane] += event->text;
    if (next >= subject.run.events.size() || !(subject.run.events[next++] == *event)) {
      complaints.push_back("an event is read otherwise than it was written");
      return;
    }
  }
  if (kept != subject.run.delivered) complaints.push_back("bytes were lost in the recording");
  if (recording->verdict_json != live) complaints.push_back("the written verdict is another one");
  auto judged = engine::judge(*recording, *subject.world.contract, subject.world.rules);
  auto reader = record::Reader::open(subject.run.recording, "r");
  auto read = engine::judge(*reader, *subject.world.contract, subject.world.rules);
  for (const auto* one : {&judged, &read}) {
    if (!*one) {
      complaints.push_back("the recording is not judged: " + base::to_string(one->error()));
    } else if (const std::string verdict = record::to_json((*one)->verdict); verdict != live) {
      complaints.push_back(differing("live and judged verdict differ", live, verdict));
    } else if (!(*one)->complete) {
      complaints.push_back("a whole recording is judged as one that was cut");
    }
  }
}

std::uint64_t subjects(const record::CaseVerdict& verdict, std::string_view prefix) {
  std::uint64_t sum = 0;
  for (const auto& [id, tally] : verdict.requirements) {
    if (id.starts_with(prefix)) sum += tally.subjects;
  }
  return sum;
}

// Nothing may count that nothing showed.
void check_evidence(const Subject& subject, Complaints& complaints) {
  std::uint64_t exits = 0;
  bool said = false;
  bool started = false;
  for (const Event& event : subject.run.events) {
    if (event.kind == EventKind::kExited) ++exits;
    if (event.kind == EventKind::kStarted) started = true;
    said = said || (event.kind == EventKind::kBytes && !event.lane.ends_with(".err"));
  }
  const record::CaseVerdict& verdict = subject.run.verdict;
  if (!said && subjects(verdict, "SIM-1") != 0) {
    complaints.emplace_back("a frame counts as seen, and no byte came");
  }
  for (const char* id : {"SIM-201", "SIM-202", "SIM-203"}) {
    if (subjects(verdict, id) > exits) {
      complaints.push_back(std::string(id) + " counts more ends than there were");
    }
  }
  if (!started && verdict.verdict == Verdict::kPass) {
    complaints.emplace_back("a case passes, and nothing was started");
  }
  for (const auto& [id, tally] : verdict.requirements) {
    if (tally.failures > tally.subjects) complaints.push_back(id + " fails more than it counts");
  }
}

void check_findings(const Subject& subject, Complaints& complaints) {
  const record::CaseVerdict& verdict = subject.run.verdict;
  const std::size_t most = kKeptFindings * (subject.world.contract->requirements.size() + 1);
  if (verdict.findings.size() > most) {
    complaints.push_back("too many findings are kept: " + std::to_string(verdict.findings.size()));
  }
  for (const record::Finding& finding : verdict.findings) {
    if (finding.event != record::kNoEvent && finding.event >= subject.run.events.size()) {
      complaints.emplace_back("a finding names an event that did not happen");
    }
  }
  const bool speaks = !verdict.findings.empty();
  if (verdict.verdict == Verdict::kFail && !speaks) {
    complaints.emplace_back("a case fails without a finding");
  }
  if (verdict.verdict == Verdict::kPass && speaks) {
    complaints.emplace_back("a case passes with a finding");
  }
}

// Cuts the first frame's beginning off every chunk: no frame ends in another event than before.
std::vector<Event> cut_finer(const std::vector<Event>& events, Choices& choices) {
  std::vector<Event> finer;
  for (const Event& event : events) {
    const std::size_t first = event.text.find('\n');
    if (event.kind != EventKind::kBytes || event.text.size() < 2 || first == 0) {
      finer.push_back(event);
      continue;
    }
    const std::size_t most = std::min(first, event.text.size() - 1);
    Event part = event;
    const std::size_t cut = 1 + choices.below(static_cast<std::uint32_t>(most));
    part.text = event.text.substr(0, cut);
    finer.push_back(part);
    part.text = event.text.substr(cut);
    finer.push_back(std::move(part));
  }
  return finer;
}

// How the bytes came in chunks must make no difference, even to a unit that is wrong.
void check_chunks(const Subject& subject, Complaints& complaints) {
  if (subject.world.contract->unit.framing != frame::Framing::kJsonLines) return;
  for (const Event& event : subject.run.events) {
    if (event.lane.starts_with("courier")) return;  // its frames do not end in a line end
  }
  Choices choices(subject.run.events.size());
  engine::Engine engine(*subject.world.contract, subject.world.rules, subject.test,
                        engine::Settings{1.0, {{"HOME", "/h"}, {"SOCKET_helper", "/s"}}});
  engine::Actions actions;
  engine.begin(actions);
  for (const Event& event : cut_finer(subject.run.events, choices)) engine.handle(event, actions);
  const std::string one = timeless(subject.run.verdict);
  const std::string other = timeless(engine.verdict());
  if (one != other) complaints.push_back(differing("the verdict hangs on chunks", one, other));
}

// The same without how often each requirement was looked at.
std::string uncounted(record::CaseVerdict verdict) {
  for (auto& [id, tally] : verdict.requirements) tally.subjects = tally.failures;
  return timeless(std::move(verdict));
}

// An obedient unit that is never late passes, and in any order with the same words.
void check_right(const Subject& subject, Complaints& complaints) {
  if (!subject.plan.right() || !subject.made.honest) return;
  if (subject.run.verdict.verdict != Verdict::kPass) {
    complaints.push_back("an obedient unit does not pass: " + timeless(subject.run.verdict));
    return;
  }
  Choices plain{Tape()};
  const Run other = Stage(subject.world, subject.test, subject.plan, plain).play();
  const auto words = subject.made.open_end ? uncounted : timeless;
  const std::string here = words(subject.run.verdict);
  const std::string there = words(other.verdict);
  if (here != there) {
    complaints.push_back(differing("the verdict hangs on the order of lanes", here, there));
  }
}

}  // namespace

std::vector<std::string> check(const Subject& subject, const Tape& tape) {
  Complaints complaints = subject.run.complaints;
  check_judges(subject, complaints);
  check_evidence(subject, complaints);
  check_findings(subject, complaints);
  check_chunks(subject, complaints);
  check_right(subject, complaints);
  if (subject.made.honest && subject.run.broke_its_word &&
      subject.run.verdict.verdict == Verdict::kPass) {
    complaints.emplace_back("a unit passes that did not say what it was asked");
  }
  Choices again{tape};
  (void)again.chance(10);
  const Plan plan = make_plan(again);
  if (Stage(subject.world, subject.test, plan, again).play().recording != subject.run.recording) {
    complaints.emplace_back("the same schedule gives another recording");
  }
  return complaints;
}

void check_cut_off(const Subject& subject, Choices& choices, Complaints& complaints) {
  const std::string& whole = subject.run.recording;
  const std::size_t head = whole.find('\n') + 1;
  const std::size_t rest = choices.below(static_cast<std::uint32_t>(whole.size() - head));
  auto reader = record::Reader::open(std::string_view(whole).substr(0, head + rest), "r");
  if (!reader) {
    complaints.push_back("a cut recording is not read: " + base::to_string(reader.error()));
    return;
  }
  auto judged = engine::judge(*reader, *subject.world.contract, subject.world.rules);
  if (!judged) {
    complaints.push_back("a cut recording is not judged: " + base::to_string(judged.error()));
  } else if (judged->complete &&
             record::to_json(judged->verdict) != record::to_json(subject.run.verdict)) {
    complaints.emplace_back("a cut recording that is complete has another verdict");
  } else if (!judged->complete && judged->remarks.empty()) {
    complaints.emplace_back("a cut recording is judged without a remark");
  }
}

}  // namespace touchstone::simulation
