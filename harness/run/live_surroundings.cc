#include "run/live_surroundings.h"

#include <algorithm>
#include <cstdlib>

#include "peer/tool_double.h"
#include "run/live_files.h"

namespace touchstone::run {

namespace asio = boost::asio;

namespace {

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

Surroundings::Surroundings(asio::io_context& context, std::shared_ptr<const LiveSettings> settings,
                           script::CasePtr test)
    : context_(context), settings_(std::move(settings)), case_(std::move(test)) {}

Surroundings::~Surroundings() = default;

// The ports must be known before anything is planted, so before any unit is started.
base::Status Surroundings::make_network() {
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

base::Status Surroundings::listen(const std::string& name, const LivePeer::Deliver& deliver) {
  auto peer = std::make_unique<LivePeer>(name, deliver);
  const contract::Lane& lane = settings_->contract->peers.at(name);
  if (lane.kind == contract::PeerKind::kModel) {
    peers_[name] = std::move(peer);
    const auto folder = std::filesystem::path(settings_->program).parent_path();
    return peers_[name]->start_model(context_, lane.program, folder.string());
  }
  if (lane.kind == contract::PeerKind::kServer) {
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
base::Status Surroundings::resolve_variables() {
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

base::Result<sandbox::PlantedFile> Surroundings::planted(const script::Plant& plant) {
  match::Scope scope;
  for (const auto& [name, value] : variables_) scope.set_text(name, value);
  return make_planted(plant, scope, sandbox_->root());
}

base::Status Surroundings::plant_all() {
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

base::Status Surroundings::make_home(const std::string& name) {
  auto home = name == "main" ? sandbox_->home() : sandbox_->home(name);
  if (!home) return home.error();
  variables_[name == "main" ? "HOME" : "HOME_" + name] = home->home.string();
  homes_[name] = std::move(home).value();
  return {};
}

base::Status Surroundings::make(const LivePeer::Deliver& deliver) {
  auto sandbox = sandbox::Sandbox::create({});
  if (!sandbox) return sandbox.error();
  sandbox_ = std::make_unique<sandbox::Sandbox>(std::move(sandbox).value());
  TS_RETURN_IF_ERROR(make_home("main"));
  for (const std::string& home : case_->homes) TS_RETURN_IF_ERROR(make_home(home));
  variables_["CWD"] = sandbox_->cwd().string();
  variables_["TMP"] = sandbox_->tmp().string();
  variables_["TOUCHSTONE"] = settings_->program;
  TS_RETURN_IF_ERROR(make_network());
  // Whatever fails here, the variables are there, so that the case can say what it was.
  base::Status peers;
  for (const std::string& peer : case_->peers) {
    if (peers.ok()) peers = listen(peer, deliver);
  }
  for (const script::Plant& plant : case_->plants) {
    doubles_ = doubles_ || plant.kind == script::Plant::Kind::kDouble;
  }
  const char* path = std::getenv("PATH");
  variables_["MACHINE_PATH"] = path != nullptr ? path : "";
  variables_["PATH"] = doubles_ ? (sandbox_->root() / "bin").string() : path != nullptr ? path : "";
  const base::Status resolved = resolve_variables();
  TS_RETURN_IF_ERROR(peers);
  TS_RETURN_IF_ERROR(resolved);
  return plant_all();
}

LivePeer* Surroundings::peer_of(const std::string& lane) const {
  for (const auto& [name, peer] : peers_) {
    if (peer->owns(lane)) return peer.get();
  }
  return nullptr;
}

process::LaunchSpec Surroundings::launch_spec(const engine::Action& action) const {
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
  if (!action.program.empty()) {
    spec.executable = action.program;
    spec.argv = {action.program};
  }
  spec.argv.insert(spec.argv.end(), action.args.begin(), action.args.end());
  spec.env = sandbox_->environment(home, extras);
  for (const std::string& name : action.unset) {
    std::erase_if(spec.env,
                  [&](const std::string& entry) { return entry.starts_with(name + "="); });
  }
  spec.cwd = action.cwd.empty() ? sandbox_->cwd().string() : action.cwd;
  spec.umask = action.umask;
  spec.cpus = case_->cpus;
  spec.isolation = settings_->isolation;
  spec.namespaces = settings_->namespaces;
  spec.network = network_.space.get();
  spec.limits = settings_->limits;
  if (action.open_files != 0) spec.limits.open_files = action.open_files;
  if (action.file_bytes) {
    spec.limits.file_size_bytes = *action.file_bytes;
    spec.bears_long_files = true;
  }
  spec.overlay = settings_->overlay;
  spec.own_folder = sandbox_->root().string();
  spec.stage = sandbox_->stage().string();
  return spec;
}

void Surroundings::remove() {
  peers_.clear();
  sandbox_.reset();
}

}  // namespace touchstone::run
