#include "flood.h"

#include "base/embedded.h"

namespace touchstone::bench {
namespace {

using record::Event;
using record::EventKind;

constexpr std::string_view kSuite = R"(contract: rpc
cases:
  - id: rpc/bench-flood
    title: a turn of very many deltas
    steps:
      - send: {type: prompt, id: p1, message: say much}
      - collect: {each: {type: message_update, event: {type: text_delta}}, until: {type: agent_end}}
      - expect: {type: response, command: prompt, id: p1, ok: true}
        decides: [RPC-047]
)";

constexpr std::string_view kReady =
    R"({"type":"ready","session_id":"20260101-000000-0000","model":"stage:line","protocol_version":1})";
constexpr std::string_view kAgentEnd =
    R"({"type":"agent_end","usage":{"input_tokens":1,"output_tokens":1,)"
    R"("cache_read_input_tokens":0,"cache_creation_input_tokens":0}})";
constexpr std::string_view kResponse =
    R"({"type":"response","id":"p1","command":"prompt","ok":true})";

Event event(EventKind kind, std::size_t at, std::string_view lane = {}) {
  Event event;
  event.kind = kind;
  event.at = record::Microseconds(static_cast<std::int64_t>(at));
  event.process = "main";
  event.lane = lane;
  return event;
}

Event line(std::string_view frame, std::size_t at) {
  Event arrived = event(EventKind::kBytes, at, "main.out");
  arrived.text = std::string(frame) + "\n";
  return arrived;
}

// `begin` and `end` with as much text between them as makes a frame of kFrameBytes.
std::string padded(std::string_view begin, std::size_t number, std::string_view end) {
  std::string frame = std::string(begin) + std::to_string(number) + " ";
  constexpr std::string_view kWords = "the quick brown fox jumps over the lazy dog and then ";
  const std::size_t wanted = kFrameBytes - end.size();
  for (std::size_t i = 0; frame.size() < wanted; ++i) frame += kWords[i % kWords.size()];
  return frame + std::string(end);
}

}  // namespace

std::string delta_frame(std::size_t number) {
  return padded(R"({"type":"message_update","event":{"type":"text_delta","delta":")", number,
                R"("}})");
}

std::string state_frame(std::size_t number) {
  return padded(R"({"type":"response","id":"s1","command":"get_state","streaming":false,"model":")",
                number, R"(","session_id":"0d5c2f4e-7a1b","message_count":12})");
}

base::Result<Flood> Flood::open() {
  contract::Source source;
  for (const base::EmbeddedFile& file : base::embedded_files()) {
    source.add(std::string(file.path), std::string(file.bytes()));
  }
  Flood flood;
  auto contract = contract::load(source, "rpc");
  if (!contract) return contract.error();
  flood.contract_ = *contract;
  auto rules = rules::Rules::compile(*flood.contract_);
  if (!rules) return rules.error();
  flood.rules_ = *rules;
  auto cases = script::load_file(*flood.contract_, source, kSuite, "bench/flood.cc");
  if (!cases) return cases.error();
  flood.test_ = cases->front();
  return flood;
}

std::vector<Event> Flood::opening() const {
  Event started = event(EventKind::kStarted, 0);
  started.number = 1;
  return {std::move(started), line(kReady, 0)};
}

Event Flood::delta(std::size_t index) { return line(delta_frame(index), index); }

std::vector<Event> Flood::ending(std::size_t deltas) const {
  Event gone = event(EventKind::kGone, deltas);
  gone.text = "[]";
  return {line(kAgentEnd, deltas),
          line(kResponse, deltas),
          event(EventKind::kEnd, deltas, "main.out"),
          event(EventKind::kEnd, deltas, "main.err"),
          event(EventKind::kExited, deltas),
          std::move(gone)};
}

std::string Flood::recording(std::size_t deltas) const {
  record::Head head;
  head.contract = contract_->name;
  head.revision = contract_->revision;
  head.contract_digest = contract_->digest;
  head.case_id = test_->id;
  head.case_json = test_->document;
  record::Writer writer(UINT64_MAX);
  writer.head(head);
  for (const Event& one : opening()) writer.event(one);
  for (std::size_t i = 0; i < deltas; ++i) writer.event(delta(i));
  for (const Event& one : ending(deltas)) writer.event(one);
  return writer.text();
}

}  // namespace touchstone::bench
