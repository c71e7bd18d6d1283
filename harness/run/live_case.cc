#include "run/live_case.h"

#include <algorithm>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <map>

#include "base/clock.h"
#include "engine/engine.h"
#include "peer/tool_double.h"
#include "process/network.h"
#include "run/live_files.h"
#include "run/live_look.h"
#include "run/live_peer.h"
#include "run/live_process.h"
#include "sandbox/sandbox.h"

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

// The same HOME, moved to another place. What is to have a short path stays where it is.
sandbox::Home moved(sandbox::Home home, const std::string& path) {
  home.home = path;
  home.config = home.home / ".config";
  home.cache = home.home / ".cache";
  home.data = home.home / ".local" / "share";
  home.state = home.home / ".local" / "state";
  return home;
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
        writer_(settings_->recording_cap, spool_) {}

  void begin();
  void deliver(Event event);
  void interrupt();
  record::Microseconds quiet() const { return clock_.now() - last_event_; }

 private:
  base::Status make_surroundings();
  base::Status make_home(const std::string& name);
  base::Status make_network();
  base::Status listen(const std::string& peer);
  base::Status resolve_variables();
  base::Status plant_all();
  base::Result<sandbox::PlantedFile> planted(const script::Plant& plant);
  void write_head();
  void perform(engine::Actions actions);
  void perform_one(const Action& action);
  void start_process(const Action& action);
  void tell_look(const Action& action, std::string seen);
  void arm(const Action& action);
  void log(const Action& action);
  void finish();
  record::Microseconds elapsed() const { return clock_.now() - began_; }
  LivePeer* peer_of(const std::string& lane);
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
  std::unique_ptr<sandbox::Sandbox> sandbox_;
  process::Network network_;  // its listeners go to the peers
  std::map<std::string, sandbox::Home> homes_;
  std::map<std::string, std::string> variables_;
  bool doubles_ = false;  // PATH is the folder of doubles alone
  std::unique_ptr<engine::Engine> engine_;
  std::map<std::string, std::unique_ptr<LiveProcess>> processes_;
  std::vector<std::unique_ptr<LiveProcess>> retired_;  // replaced by a later start
  std::map<std::string, std::unique_ptr<LivePeer>> peers_;
  std::map<std::int64_t, asio::steady_timer> timers_;
  bool limit_told_ = false;
  bool finished_ = false;
};

LivePeer::Deliver LiveCase::State::deliverer() {
  return [weak = weak_from_this()](Event event) {
    if (auto self = weak.lock()) self->deliver(std::move(event));
  };
}

// The ports must be known before anything is planted, so before any unit is started.
base::Status LiveCase::State::make_network() {
  if (!settings_->own_network) return {};
  const auto servers =
      std::count_if(case_->peers.begin(), case_->peers.end(), [this](const std::string& name) {
        return settings_->contract->peers.at(name).kind == contract::PeerKind::kServer;
      });
  auto network = process::make_network(static_cast<unsigned>(servers));
  if (!network) return network.error();
  network_ = std::move(network).value();
  return {};
}

base::Status LiveCase::State::listen(const std::string& name) {
  auto peer = std::make_unique<LivePeer>(name, deliverer());
  if (settings_->contract->peers.at(name).kind == contract::PeerKind::kServer) {
    if (network_.listeners.empty()) {
      TS_RETURN_IF_ERROR(peer->serve(context_));
    } else {
      TS_RETURN_IF_ERROR(peer->serve_at(context_, std::move(network_.listeners.back())));
      network_.listeners.pop_back();
    }
    const std::string port = std::to_string(peer->port());
    variables_["PORT_" + name] = port;
    variables_["URL_" + name] = "http://127.0.0.1:" + port;
    peers_[name] = std::move(peer);
    return {};
  }
  const std::string path = sandbox_->root().string() + "/" + name + ".sock";
  TS_RETURN_IF_ERROR(peer->listen(context_, path));
  variables_["SOCKET_" + name] = path;
  peers_[name] = std::move(peer);
  return {};
}

// Values may refer to what was set before them, in this order: folders, contract, case.
base::Status LiveCase::State::resolve_variables() {
  match::Scope scope;
  for (const auto& [name, value] : variables_) scope.set_text(name, value);
  for (const auto* more : {&settings_->contract->variables, &case_->variables}) {
    for (const auto& [name, value] : *more) {
      auto text = scope.interpolate(value);
      if (!text) return text.error();
      scope.set_text(name, *text);
      variables_[name] = *text;
    }
  }
  return {};
}

base::Result<sandbox::PlantedFile> LiveCase::State::planted(const script::Plant& plant) {
  match::Scope scope;
  for (const auto& [name, value] : variables_) scope.set_text(name, value);
  return make_planted(plant, scope, sandbox_->root());
}

base::Status LiveCase::State::plant_all() {
  for (const script::Plant& plant : case_->plants) {
    if (plant.kind == script::Plant::Kind::kPeer) continue;
    if (plant.kind == script::Plant::Kind::kDouble) {
      TS_RETURN_IF_ERROR(peer::plant_double(sandbox_->root() / "bin" / plant.path,
                                            settings_->program,
                                            variables_.at("SOCKET_" + plant.path)));
      continue;
    }
    auto file = planted(plant);
    if (!file) return file.error();
    TS_RETURN_IF_ERROR(sandbox::plant(sandbox_->root(), {&*file, 1}));
  }
  return {};
}

base::Status LiveCase::State::make_home(const std::string& name) {
  auto home = name == "main" ? sandbox_->home() : sandbox_->home(name);
  if (!home) return home.error();
  variables_[name == "main" ? "HOME" : "HOME_" + name] = home->home.string();
  homes_[name] = std::move(home).value();
  return {};
}

base::Status LiveCase::State::make_surroundings() {
  auto sandbox = sandbox::Sandbox::create({});
  if (!sandbox) return sandbox.error();
  sandbox_ = std::make_unique<sandbox::Sandbox>(std::move(sandbox).value());
  TS_RETURN_IF_ERROR(make_home("main"));
  for (const std::string& home : case_->homes) TS_RETURN_IF_ERROR(make_home(home));
  variables_["CWD"] = sandbox_->cwd().string();
  variables_["TMP"] = sandbox_->tmp().string();
  variables_["TOUCHSTONE"] = settings_->program;
  TS_RETURN_IF_ERROR(make_network());
  for (const std::string& peer : case_->peers) TS_RETURN_IF_ERROR(listen(peer));
  for (const script::Plant& plant : case_->plants) {
    doubles_ = doubles_ || plant.kind == script::Plant::Kind::kDouble;
  }
  const char* path = std::getenv("PATH");
  variables_["PATH"] = doubles_ ? (sandbox_->root() / "bin").string() : path != nullptr ? path : "";
  TS_RETURN_IF_ERROR(resolve_variables());
  return plant_all();
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
  head.variables = variables_;
  head.unit_json = settings_->unit_json;
  head.machine_json = settings_->machine_json;
  head.started = utc_now();
  writer_.head(head);
}

void LiveCase::State::begin() {
  began_ = clock_.now();
  const base::Status ready = make_surroundings();
  write_head();
  engine_ = std::make_unique<engine::Engine>(
      *settings_->contract, settings_->rules, case_,
      engine::Settings{settings_->machine.calibration, variables_});
  engine::Actions actions;
  engine_->begin(actions);
  if (ready.ok()) {
    perform(std::move(actions));
    return;
  }
  Event trouble;
  trouble.kind = EventKind::kTrouble;
  trouble.text = "the case's surroundings could not be made: " + base::to_string(ready.error());
  // The engine asked for a start that was never made; it is told so.
  deliver(std::move(trouble));
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
  writer_.deed(deed);
}

void LiveCase::State::perform(engine::Actions actions) {
  for (const Action& action : actions) perform_one(action);
}

LivePeer* LiveCase::State::peer_of(const std::string& lane) {
  for (auto& [name, peer] : peers_) {
    if (peer->owns(lane)) return peer.get();
  }
  return nullptr;
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
      if (LivePeer* peer = peer_of(action.lane)) {
        peer->write(action.lane, action.text);
      } else if (process != nullptr) {
        process->write(action.text, static_cast<std::size_t>(action.number));
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
      if (LivePeer* peer = peer_of(action.lane)) peer->hang_up(action.lane);
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
      arm(action);
      break;
    case ActionKind::kDisarm:
      timers_.erase(action.number);
      break;
    case ActionKind::kObserve:
      tell_look(action, observe_json(action.args, action.recursive));
      break;
    case ActionKind::kPut: {
      const base::Status put =
          put_file(action.args.front(), action.text, static_cast<unsigned>(action.number));
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

  match::Scope scope;
  for (const auto& [name, value] : variables_) scope.set_text(name, value);
  const sandbox::Home home = action.home_at.empty() ? homes_.at(action.home)
                                                    : moved(homes_.at(action.home), action.home_at);
  scope.set_text("HOME", home.home.string());
  // Variables that are made from HOME follow the process's own HOME.
  for (const auto& [name, value] : settings_->contract->variables) {
    if (auto text = scope.interpolate(value)) scope.set_text(name, *text);
  }
  std::map<std::string, std::string> extras = {{"PATH", variables_.at("PATH")}};
  for (const auto& [name, value] : settings_->contract->environment) {
    auto text = scope.interpolate(value);
    extras[name] = text ? *text : value;
  }
  for (const auto& [name, value] : action.env) extras[name] = value;

  process::LaunchSpec spec;
  spec.executable = settings_->unit.executable;
  spec.argv = settings_->unit.argv;
  spec.argv.insert(spec.argv.end(), action.args.begin(), action.args.end());
  spec.env = sandbox_->environment(home, extras);
  spec.cwd = action.cwd.empty() ? sandbox_->cwd().string() : action.cwd;
  spec.umask = action.umask;
  spec.cpus = case_->cpus;
  spec.isolation = settings_->isolation;
  spec.namespaces = settings_->namespaces;
  spec.network = network_.space.get();
  spec.limits = settings_->limits;
  if (action.open_files != 0) spec.limits.open_files = action.open_files;
  spec.overlay = settings_->overlay;
  spec.own_folder = sandbox_->root().string();
  spec.stage = sandbox_->stage().string();
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

void LiveCase::State::arm(const Action& action) {
  asio::steady_timer& timer =
      timers_.emplace(action.number, asio::steady_timer(context_, action.delay)).first->second;
  timer.async_wait(
      [weak = weak_from_this(), number = action.number](const boost::system::error_code& error) {
        auto self = weak.lock();
        if (error || !self || self->finished_ || !self->timers_.contains(number)) return;
        Event fired;
        fired.kind = EventKind::kTimer;
        fired.number = number;
        self->deliver(std::move(fired));
      });
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
    self->peers_.clear();
    self->sandbox_.reset();
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
