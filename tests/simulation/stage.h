// Stage plays one schedule: an engine, simulated units and their children, a virtual clock, and a
// scheduler that picks what happens next among all that could.
//
// It delivers as run::LiveCase does: starts first, the bytes of a lane in order, both ends before
// the exit, the exit before the tree is gone, a timer not before it is due. Nothing else is
// ordered, and a plan's accidents break even that. What the engine wants is checked as it comes.
#pragma once

#include <cstdio>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "record/recording.h"
#include "simulation/choices.h"
#include "simulation/contracts.h"
#include "simulation/plan.h"
#include "simulation/unit.h"

namespace touchstone::simulation {

// What came of a schedule.
struct Run {
  std::vector<record::Event> events;             // as the engine was told
  std::map<std::string, std::string> delivered;  // bytes by lane, in order
  std::string recording;
  record::CaseVerdict verdict;
  std::vector<std::string> complaints;  // invariants that did not hold meanwhile
  bool broke_its_word = false;
};

class Stage final : public Surroundings {
 public:
  Stage(const World& world, script::CasePtr test, const Plan& plan, Choices& choices);
  ~Stage() override;

  // Prints events and deeds to `file` as they happen; null: nothing.
  void tell(std::FILE* file) { told_ = file; }
  Run play();

  FaultKind fault_now() override;
  void connect(const std::string& peer, std::string header) override;
  void child_says(const std::string& peer, std::string payload) override;
  void hang_up(const std::string& peer) override;
  void write_file(const std::string& name, std::string text) override;

 private:
  struct Process {
    std::unique_ptr<SimulatedUnit> unit;
    std::string in;  // written to it, not read yet
    bool input_closed = false;
    bool input_end_read = false;
    bool fails_to_start = false;
    bool told_start = false;
    bool paused = false;
    bool out_ended = false;
    bool err_ended = false;
    bool told_exit = false;
    bool gone = false;
  };
  struct Child {
    std::string peer;
    int number = 0;
    std::string header;
    frame::Framing framing = frame::Framing::kJsonLines;
    std::string out;
    std::string in;
    bool connected = false;
    bool ended = false;
    bool told_end = false;
    bool hung_up = false;  // by us: nothing is heard of it any more
  };
  enum class MoveKind {
    kPosted,
    kStart,
    kRead,
    kOut,
    kErr,
    kEndOut,
    kEndErr,
    kExit,
    kGone,
    kConnect,
    kChildRead,
    kChildOut,
    kChildEnd,
    kTimer
  };
  struct Move {
    MoveKind kind;
    std::string name;  // process or lane
    std::int64_t number = 0;
  };

  // stage.cc: the schedule
  std::vector<Move> possible() const;
  void add_moves(const std::string& name, const Process& process, std::vector<Move>& moves) const;
  void make(const Move& move);
  void deliver(record::Event event);
  void deliver_bytes(const std::string& process, const std::string& lane, std::string& pending);
  bool pass_time(const std::vector<Move>& moves);
  void child_reads(Child& child);
  void check_after_finish();

  // stage_actions.cc: what the engine wants
  void begin();
  void write_head();
  void perform(const engine::Actions& actions);
  void perform_one(const engine::Action& action);
  void check(const engine::Action& action);
  void start_process(const engine::Action& action);
  void end_tree(const engine::Action& action);
  void observe(const engine::Action& action);
  void look(const engine::Action& action);
  void story(const std::string& line) const;
  void complain(std::string what) { run_.complaints.push_back(std::move(what)); }

  // accidents.cc
  void suffer(AccidentKind kind);
  void suffer_impossible(AccidentKind kind);

  const World& world_;
  script::CasePtr case_;
  const Plan& plan_;
  Choices& choices_;
  engine::Engine engine_;
  record::Writer writer_;
  std::FILE* told_ = nullptr;
  Run run_;
  record::Microseconds now_{0};
  std::uint32_t moves_ = 0;
  std::uint32_t said_ = 0;
  std::map<std::string, Process> processes_;
  std::map<std::string, Child> children_;  // by lane
  std::map<std::string, int> connections_;
  std::map<std::string, std::string> files_;
  std::map<std::int64_t, record::Microseconds> timers_;  // armed, with when they are due
  std::set<std::int64_t> used_timers_;
  std::set<std::string> named_;  // processes of the case
  std::vector<record::Event> posted_;
  bool stalled_ = false;
  bool limit_told_ = false;
  bool put_fails_ = false;
  bool start_fails_ = false;
  bool end_missing_ = false;
  bool finished_ = false;
};

}  // namespace touchstone::simulation
