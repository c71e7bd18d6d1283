// rules::RuleSet decides requirements by their rules over any recording, frame by frame.
//
// docs/case-format.md section 6 gives the vocabulary. The engine feeds it everything in order;
// it answers through a Sink at once where it can, else at finish(). One per case (its state is
// the conversation's); the compiled Rules are shared and read-only. No I/O, no clock.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "contract/contract.h"
#include "frame/frame.h"
#include "json/value.h"
#include "record/finding.h"

namespace touchstone::rules {

// A frame on a lane, either way: on each lane, what the unit or a child of it says goes kOut and
// what we say goes kIn.
struct FrameFact {
  std::string_view process;  // process of the unit; for a peer, the process it belongs to
  std::string_view lane;     // the contract's name of the lane ("unit", "extension")
  contract::Direction direction = contract::Direction::kOut;
  std::optional<json::Value> json;  // empty when the bytes are no JSON document
  std::string_view bytes;           // payload, as far as kept
  contract::Codec codec = contract::Codec::kJson;
  frame::Defects defects;
  bool valid_utf8 = true;
  bool meant = false;       // we sent it wrong on purpose
  std::uint64_t event = 0;  // index in the recording
};

struct ExitFact {
  std::string_view process;
  bool by_signal = false;
  int number = 0;                 // exit code or signal
  bool input_was_closed = false;  // we closed its input before
  bool harness_ended_it = false;  // we killed or signalled it
  std::uint64_t event = 0;
};

// Where a rule's decisions go.
class Sink {
 public:
  virtual ~Sink() = default;
  virtual void subject(std::string_view requirement) = 0;
  virtual void fail(record::Finding finding) = 0;  // `requirement` is set
};

// All rules of a contract, compiled.
class Rules {
 public:
  static base::Result<std::shared_ptr<const Rules>> compile(const contract::Contract& contract);
  ~Rules();

  // Requirements that have at least one rule.
  const std::vector<std::string>& decided() const;

 private:
  friend class RuleSet;
  struct State;
  Rules();
  std::unique_ptr<State> state_;
};

class RuleSet {
 public:
  explicit RuleSet(std::shared_ptr<const Rules> rules);
  ~RuleSet();

  void on_start(std::string_view process);
  void on_frame(const FrameFact& fact, Sink& sink);
  void on_exit(const ExitFact& fact, Sink& sink);
  // Survivors of the process tree; `names` is empty when nothing outlived it. `held`: one of them
  // kept the unit's output open.
  void on_gone(std::string_view process, const std::vector<std::string>& names, bool held,
               std::uint64_t event, Sink& sink);
  // End of the recording. `orderly`: the conversation ran to the end its script wanted, so what
  // has not come by now is missing; otherwise only what was seen is judged.
  void finish(bool orderly, Sink& sink);

 private:
  struct State;
  std::shared_ptr<const Rules> rules_;
  std::unique_ptr<State> state_;
};

}  // namespace touchstone::rules
