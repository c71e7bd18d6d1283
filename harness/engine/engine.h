// Engine runs one case: a state machine that takes events and says what to do next.
//
// It reads no clock, no file and no environment: time comes with the events. So the live driver
// feeds it from the operating system, the judge from a recording and tests by hand, and the same
// events give the same verdict, byte for byte. Nothing in it knows a contract by name.
//
//     Engine engine(contract, rules, compiled_case, settings);
//     engine.begin(actions);
//     while (!engine.finished()) { ...; engine.handle(event, actions); }
//     engine.verdict();
//
// Thread-compatible; one per running case.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "contract/contract.h"
#include "engine/action.h"
#include "engine/lane.h"
#include "engine/ledger.h"
#include "json/document.h"
#include "match/scope.h"
#include "record/event.h"
#include "record/finding.h"
#include "rules/rule_set.h"
#include "script/case.h"

namespace touchstone::engine {

struct Settings {
  double scale = 1.0;  // by which every bound is stretched (calibration of a slow machine)
  std::map<std::string, std::string> variables;  // HOME, SOCKET_..., as in the recording's head
};

class Engine {
 public:
  // `contract` must outlive the engine.
  Engine(const contract::Contract& contract, std::shared_ptr<const rules::Rules> rules,
         script::CasePtr test, Settings settings);
  ~Engine();

  void begin(Actions& actions);
  void handle(const record::Event& event, Actions& actions);
  bool finished() const { return phase_ == Phase::kFinished; }

  // The recording ends before the case did: judges what was seen.
  void abandon();

  record::CaseVerdict verdict() const;
  // Time during which the engine waited for the unit, of the case's whole duration.
  record::Microseconds waited() const { return waited_; }

 private:
  enum class Phase { kRunning, kEnding, kFinished };
  enum class Progress {
    kDone,
    kWaiting,
    kFailed,
    kUnmet
  };  // unmet: what the case needs is not there

  struct Process {
    std::string name;
    bool started = false;
    bool announced = false;  // to the rules
    bool exited = false;
    bool gone = false;
    bool by_signal = false;
    int number = 0;
    bool input_closed = false;  // by us
    bool signalled = false;     // by us
    bool ended_by_us = false;
    std::uint64_t exit_event = 0;
    record::Microseconds output_ended{0};  // when its standard output did
    std::vector<std::string> left;         // names of what outlived it
    std::string out;                       // text of standard output, kept when it has no framing
    std::string err;                       // text of standard error
  };

  // What the current step is in the middle of.
  struct Waiting {
    bool begun = false;
    bool late = false;
    std::int64_t timer = 0;  // 0: none armed
    std::int64_t observation = 0;
    std::string files;  // answer to the observation
    bool files_came = false;
    std::size_t collected = 0;
    std::vector<bool> taken;  // of expect_all
    bool exit_checked = false;
  };

  class ReceivedFeed;  // passes frames of a splitter on
  class SentFeed;

  // engine.cc and engine_events.cc: the end, and events
  void advance(Actions& actions);
  void fail_step(record::Finding finding);
  void fail_without_blame(std::string explanation);
  void stop(Actions& actions);
  void finish_if_gone(Actions& actions);
  void announce(Process& starting);
  void on_exit(const record::Event& event);
  void on_gone(const record::Event& event);
  void on_timer(const record::Event& event, Actions& actions);
  void arm(script::Milliseconds bound, Actions& actions);
  void disarm(Actions& actions);
  record::Microseconds scaled(script::Milliseconds bound) const;
  const script::Step& step() const { return case_->steps[position_]; }
  std::vector<std::string> blamed_by(const script::Step& step) const;
  std::vector<std::string> blamed_now() const;  // for what the step still misses
  record::Finding finding(record::FindingKind kind) const;
  Process& process(const std::string& name);
  Lane& unit_lane(const std::string& process);

  // engine_steps.cc and engine_expect.cc: what each step does
  Progress run_step(Actions& actions);
  Progress run(const script::Start& start, Actions& actions);
  Progress run(const script::Write& write, Actions& actions);
  Progress run(const script::Expect& expect, Actions& actions);
  Progress run(const script::ExpectAll& all, Actions& actions);
  Progress run(const script::Collect& collect, Actions& actions);
  Progress run(const script::EndInput&, Actions& actions);
  Progress run(const script::Kill&, Actions& actions);
  Progress run(const script::StopReading&, Actions& actions);
  Progress run(const script::ResumeReading&, Actions& actions);
  Progress run(const script::HangUp& hang_up, Actions& actions);
  Progress run(const script::Measure& measure, Actions& actions);
  Progress run(const script::Search& search, Actions& actions);
  Progress run(const script::Signal& signal, Actions& actions);
  Progress run(const script::Exit& exit, Actions& actions);
  Progress run(const script::Connect& connect, Actions& actions);
  Progress run(const script::PeerEnd& end, Actions& actions);
  Progress run(const script::PeerClose& close, Actions& actions);
  Progress run(const script::Called& called, Actions& actions);
  Progress run(const script::Files& files, Actions& actions);
  Progress run(const script::Tree& tree, Actions& actions);
  Progress run(const script::Put& put, Actions& actions);
  Progress run(const script::Let& let, Actions& actions);
  Progress run(const script::Compare& compare, Actions& actions);
  Progress run(const script::Needs& needs, Actions& actions);
  static std::string describe_end(bool by_signal, int number);
  bool is_inapplicable();
  Progress check_exit(const script::Exit& exit, Process& process);
  bool check_output(const char* stream, const std::optional<match::Pattern>& wanted,
                    const std::string& text);
  Progress wait_for_process(Actions& actions, script::Milliseconds bound);

  // engine_write.cc: frames out
  base::Result<std::string> encode(Lane& lane, const script::Write& write,
                                   const match::Template& what);
  base::Pieces stated(const script::Write& write) const;
  void send(Lane& lane, const script::Write& write, Actions& actions);
  void hang_up(Lane& lane, Actions& actions);
  void on_sent(Lane& lane, const frame::Frame& frame, const std::string& meant);
  Lane* lane_for_write(const script::Write& write);
  Lane* connection(const std::string& call);

  // engine_frames.cc: frames in
  void receive(Lane& lane, std::string_view bytes);
  void end_of(Lane& lane);
  void on_received(Lane& lane, const frame::Frame& frame);
  bool parse_payload(const Lane& lane, std::string_view payload, contract::Codec& codec,
                     std::string& problem);
  Process* caller();
  void on_called(Lane& lane, const record::Event& event);
  void check_schema(Lane& lane, contract::Direction direction, json::Value value, bool meant);
  bool answer(Lane& lane, const Pending& pending, Actions& actions);
  void give_answers(Actions& actions);
  bool expected_later(const Lane& lane, json::Value frame) const;
  bool tolerated(const Lane& lane, json::Value frame) const;
  bool forbidden(const Lane& lane, const Pending& pending);
  std::vector<Lane*> lanes_with_frames();
  void take(Lane& lane, const script::Awaited& awaited, json::Value frame, std::uint64_t event);
  void wrong_frame(const script::Awaited& awaited, json::Value frame, const Pending& pending);
  enum class Offered { kDone, kMore, kRefused };  // what a step makes of a frame
  // Offers frames of the step's lane until the step is done, refuses one or none is left. Those
  // of several connections came in no order, so the first of each is offered.
  template <typename Offer, typename Refuse>
  Progress take_frames(Offer offer, Refuse refuse, Actions& actions);
  Progress no_peer(Actions& actions);
  bool refuse_unit_frame();
  const Process* silenced_by() const;
  Progress refuse_rest(Lane& lane, Actions& actions);
  Progress not_observed();
  bool asked(Action action, Actions& actions);
  bool observe(std::vector<std::string> paths, bool recursive, Actions& actions);
  bool check_file(const script::FileExpectation& wanted, json::Value observed);
  bool check_names(const script::Tree& tree, const std::string& path,
                   const std::set<std::string>& names);
  bool same_tree(const script::Tree& tree, const std::string& path, json::Value now);
  bool complain_of_file(const std::string& path, std::string expected, std::string actual);
  Progress no_frame_yet(Actions& actions);
  bool model_is_silent();
  bool blame_by_model(json::Value frame, record::Finding& found);
  void report_silence(record::FindingKind otherwise);

  // More values than this in one frame are not looked at: they could take any memory.
  static constexpr std::size_t kMaxValues = std::size_t{1} << 19;

  const contract::Contract& contract_;
  script::CasePtr case_;
  Settings settings_;
  match::Scope scope_;
  Ledger ledger_;
  rules::RuleSet rules_;
  json::Parser parser_{json::ParseLimits{.max_values = kMaxValues}};

  std::string payload_;  // the JSON text of the frame that parser_ read, where it came as another

  Phase phase_ = Phase::kRunning;
  bool completed_ = false;  // every step passed
  bool unmet_ = false;      // what the case needs was not there
  bool interrupted_ = false;
  bool several_ = false;  // units ran at a time
  std::size_t position_ = 0;
  Waiting waiting_;
  std::map<std::string, Process> processes_;
  std::map<std::string, std::unique_ptr<Lane>> lanes_;          // by id
  std::map<std::string, std::vector<std::string>> peer_lanes_;  // peer -> ids, as they came
  std::map<std::string, std::string> call_lanes_;               // call -> lane id
  std::map<std::string, std::vector<std::string>> calls_;       // of doubles, by lane
  std::map<std::string, std::string> trees_;                    // listings that were given a name
  std::string schema_meant_;
  std::uint64_t event_ = 0;  // index of the event being handled
  std::uint64_t events_ = 0;
  std::int64_t next_timer_ = 1;
  std::int64_t case_timer_ = 0;
  std::int64_t next_observation_ = 1;
  record::Microseconds now_{0};
  record::Microseconds last_deed_{0};
  record::Microseconds waited_{0};
};

}  // namespace touchstone::engine
