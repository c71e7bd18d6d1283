// Surroundings are what one live case has to itself before any unit is started: scratch folders,
// HOMEs, a network, the peers that the harness plays and listens for, planted files and variables.
//
// The owner keeps it as long as a unit of the case runs. Failure of make() leaves what was made,
// for remove(). Thread-compatible; on the thread of the io_context.
#pragma once

#include <boost/asio/io_context.hpp>
#include <map>
#include <memory>
#include <string>

#include "base/result.h"
#include "engine/action.h"
#include "process/launch_spec.h"
#include "process/network.h"
#include "run/live_case.h"
#include "run/live_peer.h"
#include "sandbox/files.h"
#include "sandbox/sandbox.h"

namespace touchstone::run {

class Surroundings {
 public:
  Surroundings(boost::asio::io_context& context, std::shared_ptr<const LiveSettings> settings,
               script::CasePtr test);
  ~Surroundings();

  // Peers tell `deliver` what they hear.
  base::Status make(const LivePeer::Deliver& deliver);
  const std::map<std::string, std::string>& variables() const { return variables_; }
  // The peer whose lane that is, or nullptr.
  LivePeer* peer_of(const std::string& lane) const;
  // The case's own folder; there is none before make().
  const std::filesystem::path& root() const { return sandbox_->root(); }
  // How the unit is started as a case's `start` step wants it.
  process::LaunchSpec launch_spec(const engine::Action& action) const;
  // Hangs up and removes the scratch folders.
  void remove();

 private:
  base::Status make_home(const std::string& name);
  base::Status make_network();
  base::Status listen(const std::string& peer, const LivePeer::Deliver& deliver);
  base::Status resolve_variables();
  base::Status plant_all();
  base::Result<sandbox::PlantedFile> planted(const script::Plant& plant);

  boost::asio::io_context& context_;
  std::shared_ptr<const LiveSettings> settings_;
  script::CasePtr case_;
  std::unique_ptr<sandbox::Sandbox> sandbox_;
  process::Network network_;  // its listeners go to the peers
  std::map<std::string, sandbox::Home> homes_;
  std::map<std::string, std::string> variables_;
  std::map<std::string, std::unique_ptr<LivePeer>> peers_;
  bool doubles_ = false;  // PATH is the folder of doubles alone
};

}  // namespace touchstone::run
