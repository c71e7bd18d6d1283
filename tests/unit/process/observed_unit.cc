#include "observed_unit.h"

#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdlib>
#include <utility>

#include "process/descriptor.h"
#include "process/launch_server.h"
#include "support/catch.h"

namespace touchstone::process {

LaunchSpec shell(std::string script, Namespaces namespaces) {
  LaunchSpec spec;
  spec.executable = "/bin/sh";
  spec.argv = {"sh", "-c", std::move(script)};
  spec.env = {"PATH=/usr/bin:/bin"};
  spec.cwd = "/";
  spec.namespaces = namespaces;
  return spec;
}

const char kDaemon[] = "(setsid tail -n 1 -f /etc/passwd &)";
const char kDaemonUp[] = ":";

bool ends(pid_t pid) {
  const Descriptor handle(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
  pollfd event = {handle.get(), POLLIN, 0};
  return !handle.is_open() || ::poll(&event, 1, 10000) == 1;
}

ExitStatus exited(int code) { return {ExitStatus::Kind::kExited, code}; }
ExitStatus killed(int signal) { return {ExitStatus::Kind::kSignaled, signal}; }

ObservedUnit::ObservedUnit(const LaunchSpec& spec)
    : own_context_(std::make_unique<boost::asio::io_context>()), context_(*own_context_) {
  launch(spec);
}

ObservedUnit::ObservedUnit(boost::asio::io_context& context, const LaunchSpec& spec)
    : context_(context) {
  launch(spec);
}

void ObservedUnit::launch(const LaunchSpec& spec) {
  if (std::getenv("TOUCHSTONE_TEST_LAUNCH_SERVER") != nullptr) start_launch_server();
  auto launched = Unit::launch(context_, spec, *this);
  REQUIRE(launched.ok());
  unit = std::move(launched).value();
}

void ObservedUnit::note(const char* event) {
  if (order.empty() || order.back() != event) order.emplace_back(event);
}

void ObservedUnit::on_started(pid_t main, const ReachedIsolation& isolation) {
  note("started");
  pid = main;
  reached = isolation;
}

void ObservedUnit::on_exec_failed(const ExecFailure& what) {
  note("exec failed");
  exec_failure = what;
}

void ObservedUnit::on_bytes(Stream stream, std::string_view bytes) {
  note("bytes");
  (stream == Stream::kStdout ? out : err) += bytes;
}

void ObservedUnit::on_end(Stream) { note("end"); }
void ObservedUnit::on_written() { ++times_written; }
void ObservedUnit::on_input_closed() { input_closed = true; }

void ObservedUnit::on_exited(const ExitStatus& status) {
  note("exited");
  exit = status;
}

void ObservedUnit::on_fault(const base::Error& error) { faults.push_back(error.what); }

void ObservedUnit::on_outside_writes(const std::vector<OutsideWrite>& writes, std::size_t) {
  outside = writes;
}

void ObservedUnit::on_gone(const std::vector<Leftover>& left) {
  note("gone");
  leftovers = left;
  gone = true;
}

bool ObservedUnit::run_until(const std::function<bool()>& happened, std::chrono::seconds bound) {
  const auto deadline = std::chrono::steady_clock::now() + bound;
  context_.restart();
  while (!happened()) {
    if (context_.run_one_until(deadline) == 0) return happened();
  }
  return true;
}

bool ObservedUnit::run_until_started() {
  return run_until([this] { return pid != 0; });
}
bool ObservedUnit::run_until_gone() {
  return run_until([this] { return gone; });
}
bool ObservedUnit::run_until_printed(std::string_view text) {
  return run_until([this, text] { return out.find(text) != std::string::npos; });
}

}  // namespace touchstone::process
