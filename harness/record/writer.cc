#include <utility>

#include "record/line.h"
#include "record/recording.h"

namespace touchstone::record {
namespace {

void append_line(std::string& out, const Event& event) {
  Line line(out);
  line.integer("at", event.at.count()).words("event", to_string(event.kind));
  line.bytes("process", event.process).bytes("lane", event.lane);
  if (event.number != 0) line.integer("number", event.number);
  line.yes("flag", event.flag).bytes("text", event.text).end();
  out += '\n';
}

std::string pieces_json(const base::Pieces& pieces) {
  std::string json;
  for (const base::Pieces::Part& part : pieces.parts()) {
    json += json.empty() ? '[' : ',';
    Line line(json);
    line.bytes("text", part.text);
    if (part.times != 1) line.natural("times", part.times);
    line.end();
  }
  return json.empty() ? json : json + ']';
}

void append_line(std::string& out, const Deed& deed, const base::Pieces& pieces = {}) {
  Line line(out);
  line.integer("at", deed.at.count()).words("deed", deed.verb);
  line.bytes("process", deed.process).bytes("lane", deed.lane).bytes("text", deed.text);
  line.json("pieces", pieces_json(pieces));
  line.bytes("step", deed.step).bytes("meant", deed.meant).end();
  out += '\n';
}

// A list of objects, since a value may be bytes that are no text (a path, for instance).
std::string variables_json(const std::map<std::string, std::string>& variables) {
  std::string json;
  for (const auto& [name, value] : variables) {
    json += json.empty() ? '[' : ',';
    Line(json).bytes("name", name).bytes("value", value).end();
  }
  return json.empty() ? json : json + ']';
}

}  // namespace

std::string to_line(const Head& head) {
  std::string text;
  Line line(text);
  line.words("format", kFormat);
  line.bytes("contract", head.contract).bytes("speaks", head.speaks);
  line.bytes("revision", head.revision);
  line.bytes("contract_digest", head.contract_digest).bytes("case", head.case_id);
  line.integer("attempt", head.attempt).real("scale", head.scale);
  line.bytes("started", head.started).json("variables", variables_json(head.variables));
  line.json("unit", head.unit_json).json("machine", head.machine_json);
  line.json("compiled", head.case_json).end();
  return text + '\n';
}

std::string to_line(const Event& event) {
  std::string text;
  append_line(text, event);
  return text;
}

std::string to_line(const Deed& deed) {
  std::string text;
  append_line(text, deed);
  return text;
}

std::string verdict_line(std::string_view verdict_json) {
  std::string text;
  Line(text).json("verdict", verdict_json).end();
  return text + '\n';
}

void Writer::flush() {
  if (spool_ == nullptr) return;
  spool_->append(text_);
  text_.clear();
}

void Writer::flush_if_long() {
  constexpr std::size_t kLong = std::size_t{32} << 10;
  if (text_.size() > kLong) flush();
}

void Writer::head(const Head& head) { text_ += to_line(head); }

bool Writer::append(const Event& event) {
  flush_if_long();
  const std::size_t before = text_.size();
  const std::uint64_t kept = bytes();
  const bool has_bytes = event.kind == EventKind::kBytes && !event.text.empty();
  // Escapes make a line longer than its bytes, never shorter, so the check before writing
  // spares the work and the one after it is exact.
  if (!has_bytes || (!capped_ && kept + event.text.size() <= cap_)) {
    append_line(text_, event);
    if (!has_bytes || bytes() <= cap_) return true;
    text_.resize(before);
  }
  capped_ = true;
  Event stripped{
      event.kind, event.at, event.process, event.lane, static_cast<std::int64_t>(event.text.size()),
      event.flag, {}};
  append_line(text_, stripped);
  return false;
}

void Writer::event(const Event& event) { append(event); }

Event Writer::keep(Event event) {
  if (append(event)) return event;
  event.number = static_cast<std::int64_t>(event.text.size());
  event.text.clear();
  return event;
}

void Writer::deed(const Deed& deed, const base::Pieces& pieces) {
  flush_if_long();
  append_line(text_, deed, pieces);
}

void Writer::verdict(std::string_view verdict_json) { text_ += verdict_line(verdict_json); }

}  // namespace touchstone::record
