// ObservedUnit starts a program as a unit, writes down what happens to it, and runs the event
// loop until something has happened or a generous deadline has passed.
#pragma once

#include <boost/asio/io_context.hpp>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "process/unit.h"

namespace touchstone::process {

// A spec for `/bin/sh -c script` with a minimal environment.
LaunchSpec shell(std::string script, Namespaces namespaces = Namespaces::kWhereAllowed);

class ObservedUnit : public UnitEvents {
 private:
  // First, so that it outlives the unit.
  std::unique_ptr<boost::asio::io_context> own_context_;
  boost::asio::io_context& context_;

 public:
  explicit ObservedUnit(const LaunchSpec& spec);
  ObservedUnit(boost::asio::io_context& context, const LaunchSpec& spec);

  void on_started(pid_t pid, const ReachedIsolation& isolation) override;
  void on_exec_failed(const ExecFailure& what) override;
  void on_bytes(Stream stream, std::string_view bytes) override;
  void on_end(Stream stream) override;
  void on_written() override;
  void on_input_closed() override;
  void on_exited(const ExitStatus& status) override;
  void on_fault(const base::Error& error) override;
  void on_limit(const std::string& limit) override { limits.push_back(limit); }
  void on_outside_writes(const std::vector<OutsideWrite>& writes, std::size_t more) override;
  void on_gone(const std::vector<Leftover>& left) override;

  // True when `happened` became true within so long of events.
  bool run_until(const std::function<bool()>& happened,
                 std::chrono::seconds bound = std::chrono::seconds(10));
  bool run_until_started();
  bool run_until_gone();
  // True when the unit's standard output came to hold `text`.
  bool run_until_printed(std::string_view text);

  std::unique_ptr<Unit> unit;
  std::vector<std::string> order;  // names of the events, bytes only once in a row
  std::string out;
  std::string err;
  pid_t pid = 0;
  ReachedIsolation reached;
  std::optional<ExecFailure> exec_failure;
  std::optional<ExitStatus> exit;
  std::vector<std::string> faults;
  std::vector<Leftover> leftovers;
  std::vector<OutsideWrite> outside;
  std::vector<std::string> limits;
  int times_written = 0;
  bool input_closed = false;
  bool gone = false;

 private:
  void launch(const LaunchSpec& spec);
  void note(const char* event);
};

// Shell words that start a daemon: forked twice, in a session of its own, holding the unit's
// standard output. It prints kDaemonUp once it is what its name says: "tail".
extern const char kDaemon[];
extern const char kDaemonUp[];

// Waits for the end of a process, ten seconds at most, without reaping it.
bool ends(pid_t pid);

// What ExitStatus a program that ended by itself, or was killed, has.
ExitStatus exited(int code);
ExitStatus killed(int signal);

}  // namespace touchstone::process
