#include "run/live_case.h"

#include <algorithm>
#include <boost/asio/post.hpp>
#include <chrono>
#include <map>

#include "base/clock.h"
#include "engine/engine.h"
#include "process/starvation.h"
#include "run/live_files.h"
#include "run/live_look.h"
#include "run/live_process.h"
#include "run/live_surroundings.h"
#include "run/live_timers.h"

namespace touchstone::run {

namespace asio = boost::asio;
using engine::Action;
using engine::ActionKind;
using record::Event;
using record::EventKind;

namespace {

std::string utc_now() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  ::gmtime_r(&now, &parts);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text;
}

process::Stream output_of(const Action& action) {
  return action.text == "stderr" ? process::Stream::kStderr : process::Stream::kStdout;
}

}  // namespace

class LiveCase::State : public std::enable_shared_from_this<LiveCase::State> {
 public:
  State(asio::io_context& context, std::shared_ptr<const LiveSettings> settings,
        script::CasePtr test, int attempt, Done done)
      : context_(context),
        settings_(std::move(settings)),
        case_(std::move(test)),
        attempt_(attempt),
        done_(std::move(done)),
        writer_(settings_->recording_cap, spool_),
        surroundings_(context_, settings_, case_),
        timers_(
            context_, [this](std::int64_t number) { fire(number); }, [this] { return starved(); }) {
  }

  void begin();
  void deliver(Event event);
  void interrupt();
  record::Microseconds quiet() const { return clock_.now() - last_event_; }

 private:
  void write_head();
  void perform(engine::Actions actions);
  void perform_one(const Action& action);
  void start_process(const Action& action);
  void tell_look(const Action& action, std::string seen);
  void fire(std::int64_t number);
  record::Microseconds starved();
  void log(const Action& action);
  void finish();
  record::Microseconds elapsed() const { return clock_.now() - began_; }
  LivePeer::Deliver deliverer();

  asio::io_context& context_;
  std::shared_ptr<const LiveSettings> settings_;
  script::CasePtr case_;
  int attempt_;
  Done done_;
  base::SystemClock clock_;
  record::Microseconds began_{0};
  record::Microseconds last_event_ = clock_.now();
  record::Spool spool_;
  record::Writer writer_;
  Surroundings surroundings_;
  std::unique_ptr<engine::Engine> engine_;
  std::map<std::string, std::unique_ptr<LiveProcess>> processes_;
  std::vector<std::unique_ptr<LiveProcess>> retired_;  // replaced by a later start
  LiveTimers timers_;
  record::Microseconds starved_{0};
  bool limit_told_ = false;
  bool finished_ = false;
};

LivePeer::Deliver LiveCase::State::deliverer() {
  return [weak = weak_from_this()](Event event) {
    if (auto self = weak.lock()) self->deliver(std::move(event));
  };
}

void LiveCase::State::write_head() {
  record::Head head;
  head.contract = settings_->contract->name;
  head.revision = settings_->contract->revision;
  head.speaks = settings_->contract->spoken();
  head.contract_digest = settings_->contract->digest;
  head.case_id = case_->id;
  head.case_json = case_->document;
  head.attempt = attempt_;
  head.scale = settings_->machine.calibration;
  head.variables = surroundings_.variables();
  head.unit_json = settings_->unit_json;
  head.machine_json = settings_->machine_json;
  head.started = utc_now();
  writer_.head(head);
}

void LiveCase::State::begin() {
  began_ = clock_.now();
  const base::Status ready = surroundings_.make(deliverer());
  write_head();
  engine_ = std::make_unique<engine::Engine>(
      *settings_->contract, settings_->rules, case_,
      engine::Settings{settings_->machine.calibration, surroundings_.variables()});
  engine::Actions actions;
  engine_->begin(actions);
  if (ready.ok()) {
    perform(std::move(actions));
    return;
  }
  Event trouble;
  trouble.kind = EventKind::kTrouble;
  trouble.text = "the case's surroundings could not be made: " + base::to_string(ready.error());
  // The engine asked for a start that was never made; it is told so. A case that could not even
  // begin, since what its first steps refer to is missing, is over.
  deliver(std::move(trouble));
  const bool over = std::any_of(actions.begin(), actions.end(), [](const Action& action) {
    return action.kind == ActionKind::kFinish;
  });
  if (over) finish();
}

void LiveCase::State::deliver(Event event) {
  if (finished_) return;
  auto self = shared_from_this();
  event.at = elapsed();
  last_event_ = clock_.now();
  const bool has_bytes = event.kind == EventKind::kBytes && !event.text.empty();
  if (has_bytes && limit_told_) return;
  // The engine is told exactly what was kept, so that a judge comes to the same verdict.
  const Event kept = writer_.keep(std::move(event));
  engine::Actions actions;
  engine_->handle(kept, actions);
  perform(std::move(actions));
  if (!has_bytes || !kept.text.empty()) return;
  limit_told_ = true;
  Event limit;
  limit.kind = EventKind::kLimit;
  limit.process = kept.process;
  limit.lane = kept.lane;
  limit.number = static_cast<std::int64_t>(writer_.bytes()) + kept.number;
  limit.text =
      "the recording reached its cap of " + std::to_string(settings_->recording_cap >> 20) + " MiB";
  deliver(std::move(limit));
}

void LiveCase::State::log(const Action& action) {
  record::Deed deed;
  deed.at = elapsed();
  deed.verb = std::string(engine::to_string(action.kind));
  deed.process = action.process;
  deed.lane = action.lane;
  deed.text = action.text;
  deed.step = action.step;
  deed.meant = action.meant;
  writer_.deed(deed, action.pieces);
}

void LiveCase::State::perform(engine::Actions actions) {
  for (const Action& action : actions) perform_one(action);
}

void LiveCase::State::perform_one(const Action& action) {
  const auto found = processes_.find(action.process);
  LiveProcess* process = found == processes_.end() ? nullptr : found->second.get();
  if (action.kind != ActionKind::kArm && action.kind != ActionKind::kDisarm) log(action);
  switch (action.kind) {
    case ActionKind::kStart:
      start_process(action);
      break;
    case ActionKind::kWrite:
      if (LivePeer* peer = surroundings_.peer_of(action.lane)) {
        peer->write(action.lane, action.written());
      } else if (process != nullptr) {
        process->write(action.text.empty() ? action.pieces : base::Pieces(action.text),
                       static_cast<std::size_t>(action.number));
      }
      break;
    case ActionKind::kCloseInput:
      if (process != nullptr) process->close_input();
      break;
    case ActionKind::kSignal:
      if (process != nullptr) process->unit()->signal(static_cast<int>(action.number));
      break;
    case ActionKind::kEndTree:
      if (process != nullptr && !process->gone()) {
        process->unit()->end();
      } else if (process == nullptr) {  // it was never launched: the surroundings failed
        Event gone;
        gone.kind = EventKind::kGone;
        gone.process = action.process;
        gone.text = "[]";
        asio::post(context_, [self = shared_from_this(), gone] { self->deliver(gone); });
      }
      break;
    case ActionKind::kHangUp:
      if (LivePeer* peer = surroundings_.peer_of(action.lane)) peer->hang_up(action.lane);
      break;
    case ActionKind::kPause:
      if (process != nullptr) process->unit()->pause_output(output_of(action));
      break;
    case ActionKind::kResume:
      if (process != nullptr) process->unit()->resume_output(output_of(action));
      break;
    case ActionKind::kDrop:
      if (process != nullptr) process->unit()->drop_output(output_of(action));
      break;
    case ActionKind::kMeasure:
      tell_look(action, measured_json(process != nullptr ? process->unit()->pid() : 0));
      break;
    case ActionKind::kSearch:
      tell_look(action, search_json(action.args, action.text));
      break;
    case ActionKind::kArm:
      timers_.arm(action.number, action.delay);
      break;
    case ActionKind::kDisarm:
      timers_.disarm(action.number);
      break;
    case ActionKind::kObserve:
      tell_look(action, observe_json(action.args, action.recursive));
      break;
    case ActionKind::kPut: {
      const std::string& path = action.args.front();
      const base::Status put =
          action.recursive ? remove_below(surroundings_.root(), path)
                           : put_file(path, action.text, static_cast<unsigned>(action.number));
      if (!put.ok()) {
        Event trouble;
        trouble.kind = EventKind::kTrouble;
        trouble.text = base::to_string(put.error());
        asio::post(context_, [self = shared_from_this(), trouble] { self->deliver(trouble); });
      }
      break;
    }
    case ActionKind::kFinish:
      finish();
      break;
  }
}

void LiveCase::State::start_process(const Action& action) {
  auto live = std::make_unique<LiveProcess>(action.process, settings_->limits, deliverer());
  LiveProcess& process = *live;
  if (auto& old = processes_[action.process]) retired_.push_back(std::move(old));
  processes_[action.process] = std::move(live);

  const process::LaunchSpec spec = surroundings_.launch_spec(action);
  auto unit = process::Unit::launch(context_, spec, process);
  if (unit) {
    process.attach(std::move(unit).value());
    return;
  }
  Event trouble;
  trouble.kind = EventKind::kTrouble;
  trouble.process = action.process;
  trouble.text = base::to_string(unit.error());
  processes_.erase(action.process);
  asio::post(context_, [self = shared_from_this(), trouble] { self->deliver(trouble); });
}

void LiveCase::State::tell_look(const Action& action, std::string seen) {
  Event files;
  files.kind = EventKind::kFiles;
  files.number = action.number;
  files.text = std::move(seen);
  asio::post(context_, [self = shared_from_this(), files] { self->deliver(files); });
}

void LiveCase::State::fire(std::int64_t number) {
  if (finished_) return;
  Event fired;
  fired.kind = EventKind::kTimer;
  fired.number = number;
  deliver(std::move(fired));
}

// A process that has ended takes its number with it, so the most that was seen is kept.
record::Microseconds LiveCase::State::starved() {
  for (const auto& [name, process] : processes_) {
    if (process->unit() == nullptr || process->gone()) continue;
    starved_ = std::max(starved_, process::starved_for(process->unit()->pid()));
  }
  return starved_;
}

void LiveCase::State::interrupt() {
  Event event;
  event.kind = EventKind::kInterrupted;
  deliver(std::move(event));
}

void LiveCase::State::finish() {
  if (finished_) return;
  finished_ = true;
  timers_.clear();
  LiveOutcome outcome;
  outcome.verdict = engine_->verdict();
  writer_.verdict(record::to_json(outcome.verdict));
  writer_.flush();
  outcome.recording = std::move(spool_);
  outcome.waited = engine_->waited();
  for (const auto& [name, process] : processes_)
    process->add_outside_writes(outcome.outside_writes);
  for (const auto& process : retired_) process->add_outside_writes(outcome.outside_writes);
  asio::post(context_, [self = shared_from_this(), outcome = std::move(outcome)]() mutable {
    self->processes_.clear();
    self->retired_.clear();
    self->surroundings_.remove();
    self->done_(std::move(outcome));
  });
}

LiveCase::LiveCase(std::shared_ptr<State> state) : state_(std::move(state)) {}

LiveCase::~LiveCase() = default;

std::unique_ptr<LiveCase> LiveCase::start(asio::io_context& context,
                                          std::shared_ptr<const LiveSettings> settings,
                                          script::CasePtr test, int attempt, Done done) {
  auto state = std::make_shared<State>(context, std::move(settings), std::move(test), attempt,
                                       std::move(done));
  asio::post(context, [state] { state->begin(); });
  return std::unique_ptr<LiveCase>(new LiveCase(state));
}

void LiveCase::interrupt() { state_->interrupt(); }

record::Microseconds LiveCase::quiet() const { return state_->quiet(); }

}  // namespace touchstone::run
