// WalkShrinker makes a failing random walk shorter: it runs the case again and again with fewer of
// its calls, for as long as it still fails in the same way, and gives the shortest as a case.
//
// Runs on the loop of its caller, one case after the other; `done` is called once, from the loop,
// and may destroy the shrinker. Gives nothing when the failure does not come again. At most
// kMostRuns runs are made.
#pragma once

#include <boost/asio/io_context.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "run/live_case.h"
#include "run/result.h"
#include "yaml/node.h"

namespace touchstone::run {

class WalkShrinker {
 public:
  using Done = std::function<void(std::optional<ShrunkWalk>)>;
  static constexpr int kMostRuns = 600;

  // `failed` is the verdict of `test`, whose steps hold a walk.
  WalkShrinker(boost::asio::io_context& context, std::shared_ptr<const LiveSettings> settings,
               script::CasePtr test, record::CaseVerdict failed, Done done);
  ~WalkShrinker();

  void start();
  void interrupt();

 private:
  using Numbers = std::vector<std::size_t>;  // of calls, in order

  void read();
  void try_calls(Numbers calls);
  void judged(const record::CaseVerdict& verdict);
  void next();
  void finish();
  std::size_t calls_passed(const record::CaseVerdict& verdict) const;
  bool fails_alike(const record::CaseVerdict& verdict) const;
  script::CasePtr case_of(const Numbers& calls) const;
  std::string shrunk_yaml() const;

  boost::asio::io_context& context_;
  std::shared_ptr<const LiveSettings> settings_;
  script::CasePtr test_;
  record::CaseVerdict failed_;
  Done done_;
  yaml::Node document_;
  std::vector<yaml::Node> asked_;  // the calls, by number less one
  Numbers kept_;                   // the shortest that fails
  Numbers tried_;
  std::size_t low_ = 0;    // so few calls are known to pass, while prefixes are tried
  std::size_t chunk_ = 0;  // 0 while prefixes are tried
  std::size_t at_ = 0;     // where the chunk that is left out begins
  bool shorter_ = false;   // in this round
  bool again_ = false;     // the whole failed once more
  bool guessing_ = false;  // that it fails where the whole did
  int runs_ = 0;
  bool ended_ = false;
  std::unique_ptr<LiveCase> live_;
};

}  // namespace touchstone::run
