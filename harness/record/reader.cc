#include "record/reader.h"

#include <utility>

#include "base/text.h"
#include "record/line.h"
#include "record/members.h"

namespace touchstone::record {
namespace {

void read_variables(json::Value list, Members& members, Head& head) {
  if (!list.is_array()) members.fail("member \"variables\" is not a list");
  for (const json::Value item : list.items()) {
    std::string name;
    std::string value;
    for (const json::Member member : item.members()) {
      if (!members.bytes(member, "name", name) && !members.bytes(member, "value", value)) {
        members.unknown(member);
      }
    }
    head.variables.insert_or_assign(std::move(name), std::move(value));
  }
}

Head read_head(json::Value line, Members& members) {
  Head head;
  std::int64_t attempt = head.attempt;
  for (const json::Member member : line.members()) {
    if (member.name == "format") continue;
    if (member.name == "variables") {
      read_variables(member.value, members, head);
      continue;
    }
    const bool known = members.bytes(member, "contract", head.contract) ||
                       members.bytes(member, "speaks", head.speaks) ||
                       members.bytes(member, "revision", head.revision) ||
                       members.bytes(member, "contract_digest", head.contract_digest) ||
                       members.bytes(member, "case", head.case_id) ||
                       members.integer(member, "attempt", attempt) ||
                       members.real(member, "scale", head.scale) ||
                       members.bytes(member, "started", head.started) ||
                       members.json(member, "unit", head.unit_json) ||
                       members.json(member, "machine", head.machine_json) ||
                       members.json(member, "compiled", head.case_json);
    if (!known) members.unknown(member);
  }
  head.attempt = static_cast<int>(attempt);
  return head;
}

Event read_event(json::Value line, Members& members) {
  Event event;
  std::int64_t at = 0;
  for (const json::Member member : line.members()) {
    if (member.name == "event") {
      const std::string_view name = member.value.is_string() ? member.value.as_string() : "";
      const auto kind = to_event_kind(name);
      if (!kind) members.fail("unknown kind of event \"" + base::printable(name, 60) + "\"");
      event.kind = kind.value_or(EventKind::kTrouble);
      continue;
    }
    const bool known =
        members.integer(member, "at", at) || members.bytes(member, "process", event.process) ||
        members.bytes(member, "lane", event.lane) ||
        members.integer(member, "number", event.number) ||
        members.yes(member, "flag", event.flag) || members.bytes(member, "text", event.text);
    if (!known) members.unknown(member);
  }
  event.at = Microseconds(at);
  return event;
}

// The text that a list of pieces stands for. Nobody writes as much as is refused here.
std::string read_pieces(json::Value list, Members& members) {
  constexpr std::uint64_t kMost = std::uint64_t{256} << 20;
  base::Pieces pieces;
  if (!list.is_array()) members.fail("member \"pieces\" is not a list");
  for (const json::Value item : list.items()) {
    std::string text;
    std::int64_t times = 1;
    for (const json::Member member : item.members()) {
      if (!members.bytes(member, "text", text) && !members.integer(member, "times", times)) {
        members.unknown(member);
      }
    }
    const std::uint64_t room = kMost - pieces.size();
    if (times < 0 || (!text.empty() && static_cast<std::uint64_t>(times) > room / text.size())) {
      members.fail("member \"pieces\" stands for more than 256 MiB");
      return {};
    }
    pieces.add(std::move(text), static_cast<std::uint64_t>(times));
  }
  return pieces.text();
}

Deed read_deed(json::Value line, Members& members) {
  Deed deed;
  std::int64_t at = 0;
  for (const json::Member member : line.members()) {
    if (member.name == "pieces") {
      deed.text = read_pieces(member.value, members);
      continue;
    }
    const bool known =
        members.integer(member, "at", at) || members.bytes(member, "deed", deed.verb) ||
        members.bytes(member, "process", deed.process) ||
        members.bytes(member, "lane", deed.lane) || members.bytes(member, "text", deed.text) ||
        members.bytes(member, "step", deed.step) || members.bytes(member, "meant", deed.meant);
    if (!known) members.unknown(member);
  }
  deed.at = Microseconds(at);
  return deed;
}

}  // namespace

base::Result<Reader> Reader::open(std::string_view text, std::string name) {
  return open(lines_of(text), std::move(name));
}

base::Result<Reader> Reader::open(std::unique_ptr<LineSource> lines, std::string name) {
  Reader reader(std::move(lines), std::move(name));
  const auto found = reader.next_line();
  if (!found) return found.error();
  if (!*found) {
    reader.line_ = 1;
    return reader.error("the head of the recording is missing");
  }
  const json::Value line = reader.parser_.root();
  const auto format = line.find("format");
  if (!format || !format->is_string() || format->as_string() != kFormat) {
    return reader.error("not a recording of format " + std::string(kFormat));
  }
  Members members;
  reader.head_ = read_head(line, members);
  if (members.problem()) return reader.error(*members.problem());
  return reader;
}

base::Result<std::optional<Entry>> Reader::next() {
  const auto found = next_line();
  if (!found) return found.error();
  if (!*found) return std::optional<Entry>();
  if (verdict_json_) return error("the verdict is not the last line");
  const json::Value line = parser_.root();
  Members members;
  std::optional<Entry> entry;
  if (line.find("event")) {
    entry = read_event(line, members);
  } else if (line.find("deed")) {
    entry = read_deed(line, members);
  } else if (const auto verdict = line.find("verdict")) {
    if (line.size() != 1) return error("a verdict stands alone in its line");
    verdict_json_ = verdict->raw();
    return next();  // nothing, or the complaint about what follows
  } else {
    return error("neither an event nor a deed nor a verdict");
  }
  if (members.problem()) return error(*members.problem());
  return entry;
}

base::Result<bool> Reader::next_line() {
  auto line = lines_->next();
  if (!line) return line.error();
  if (!line->has_value()) return false;
  ++line_;
  if (!parser_.parse((*line)->text)) {
    if ((*line)->cut_off) return false;
    return error("not JSON: " + parser_.error().what + " at byte " +
                 std::to_string(parser_.error().offset));
  }
  if (!parser_.root().is_object()) return error("not a JSON object");
  return true;
}

base::Error Reader::error(std::string what) const {
  return {base::ExitCode::kBadInput, "reading a recording: " + std::move(what),
          name_ + ":" + std::to_string(line_), ""};
}

base::Result<Recording> read(std::string_view text, std::string_view name) {
  auto reader = Reader::open(text, std::string(name));
  if (!reader) return reader.error();
  Recording recording;
  for (;;) {
    auto entry = reader->next();
    if (!entry) return entry.error();
    if (!entry->has_value()) break;
    recording.entries.push_back(std::move(**entry));
  }
  recording.head = reader->head();
  recording.verdict_json = reader->verdict_json();
  return recording;
}

}  // namespace touchstone::record
