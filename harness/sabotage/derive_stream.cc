#include "sabotage/derive.h"
#include "sabotage/rule_names.h"

namespace touchstone::sabotage {
namespace {

class Stream {
 public:
  Stream(std::set<std::string> wire, std::vector<Fault>& faults)
      : wire_(std::move(wire)), faults_(faults) {}

  void forbid(Act act, const char* name, const char* says, std::string text = {}) {
    add(act, name, says, std::move(text)).blames = wire_;
  }
  void allow(Act act, const char* name, const char* says) {
    add(act, name, says, {}).honest = true;
  }

 private:
  Fault& add(Act act, const char* name, const char* says, std::string text) {
    Fault fault;
    fault.name = name;
    fault.act = act;
    fault.says = says;
    fault.text = std::move(text);
    faults_.push_back(std::move(fault));
    return faults_.back();
  }

  std::set<std::string> wire_;
  std::vector<Fault>& faults_;
};

// The contract's own limit; the default one is only what the harness keeps in memory.
bool limits_frames(const contract::Contract& contract) {
  const yaml::Node* const unit = contract.file.root.find("unit");
  return unit != nullptr && unit->find("max_frame_bytes") != nullptr;
}

}  // namespace

void derive_stream_faults(const contract::Contract& contract, std::vector<Fault>& faults) {
  Stream stream(wire_requirements(contract), faults);
  const frame::Framing framing = contract.unit.framing;
  stream.allow(Act::kSplit, "split",
               "writes each frame in pieces, cut inside characters and lengths");
  if (framing == frame::Framing::kRaw) return;

  stream.allow(Act::kSpaces, "spaces", "puts blanks between all tokens and after the frame");
  stream.allow(Act::kReorder, "reorder", "says the members of each object the other way round");
  stream.allow(Act::kEscape, "escape", "escapes every character beyond ASCII");
  stream.forbid(Act::kWrap, "wrap", "puts a frame into a list");
  stream.forbid(Act::kBadUtf8, "bad-utf8", "says a byte that is not UTF-8 in a text");
  stream.forbid(Act::kGarble, "garble", "says something that is no JSON for a frame");
  stream.forbid(Act::kCutEnd, "cut-end", "ends in the middle of a frame");
  if (limits_frames(contract)) {
    stream.forbid(Act::kOversize, "oversize", "says a frame longer than the contract allows");
  }
  if (framing == frame::Framing::kJsonLines) {
    stream.forbid(Act::kInsert, "blank-line", "says an empty line after a frame", "\n");
    stream.forbid(Act::kInsert, "log-line", "writes a log line after a frame", "INFO: ready\n");
    stream.forbid(Act::kOpenEnd, "open-end", "ends with a frame that no line end follows");
  } else {
    stream.forbid(Act::kInsert, "log-line", "writes a log line after a frame", "INFO: ready\n");
    stream.forbid(Act::kInsert, "empty-frame", "says a frame of no bytes after a frame",
                  frame::encode(framing, ""));
    stream.forbid(Act::kLongLength, "long-length", "announces one byte more than it says");
  }
}

}  // namespace touchstone::sabotage
