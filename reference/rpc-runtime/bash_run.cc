#include "bash_run.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <utility>

#include "behaviour.h"
#include "choices.h"

namespace touchstone::rpc_runtime {
namespace {

milliseconds limit_of(const Json& input) {
  const Json seconds = member_or_null(input, "timeout");
  if (!seconds.is_number()) return kToolLimit;
  const double wanted = seconds.get<double>() * 1000;
  const double longest = static_cast<double>(kLongestToolLimit.count());
  return milliseconds(static_cast<milliseconds::rep>(std::clamp(wanted, 0.0, longest)));
}

}  // namespace

std::unique_ptr<ToolRun> BashRun::start(const Json& input, EventLoop& loop, Behaviour& behaviour) {
  const auto command = text_argument(input, "command");
  if (!command) return std::make_unique<FinishedRun>(tool_error(command.why()));
  auto shell = ChildProcess::start({"bash",
                                    {"-c", *command},
                                    std::filesystem::path(behaviour.shell_folder()),
                                    ChildProcess::Errors::kWithOutput},
                                   behaviour);
  if (!shell) return std::make_unique<FinishedRun>(tool_error(shell.why()));
  return std::make_unique<BashRun>(loop, std::move(*shell), limit_of(input), behaviour);
}

BashRun::BashRun(EventLoop& loop, ChildProcess shell, milliseconds limit, Behaviour& behaviour)
    : loop_(loop), behaviour_(behaviour), shell_(std::move(shell)) {
  shell_.close_input();
  const auto readable_until = [](const bool& over) {
    return [&over] { return over ? 0 : POLLIN; };
  };
  watches_.push_back(
      loop_.watch(shell_.output(), readable_until(output_ended_), [this] { read_some(); }));
  watches_.push_back(
      loop_.watch(shell_.exit_event(), readable_until(exited_), [this] { read_rest(); }));
  timeout_ = loop_.after(limit, [this] { timed_out_ = true; });
}

BashRun::~BashRun() {
  for (const EventLoop::Id watch : watches_) loop_.unwatch(watch);
  loop_.cancel(timeout_);
  if (!exited_ && !behaviour_.kills_tool_on_abort()) shell_.forsake();
}

void BashRun::read_some() {
  std::array<char, kReadChunk> chunk;
  const ssize_t size = read(shell_.output(), chunk.data(), chunk.size());
  if (size > 0) {
    // A flood is read to its end, so that the command can end, and not kept.
    if (output_.size() <= kToolResultLimit) {
      output_.append(chunk.data(), static_cast<std::size_t>(size));
    }
  } else if (size == 0 || (errno != EAGAIN && errno != EINTR)) {
    output_ended_ = true;
  }
}

// What the shell itself wrote is in the pipe when it has exited. Its descendants may hold the
// pipe open for ever, so its end is not waited for.
void BashRun::read_rest() {
  exited_ = true;
  pollfd state{shell_.output(), POLLIN, 0};
  while (!output_ended_ && output_.size() <= kToolResultLimit && ::poll(&state, 1, 0) > 0) {
    read_some();
  }
}

std::optional<std::string> BashRun::poll() {
  if (!exited_ && !timed_out_) return std::nullopt;
  return result();
}

std::string BashRun::result() const {
  if (!exited_) return tool_error("the command took too long and was killed\n" + output_);
  const int code = shell_.exit_code();
  if (code == 0) return bounded_result(output_);
  return tool_error("the command ended with " + std::to_string(code) + "\n" +
                    bounded_result(output_));
}

}  // namespace touchstone::rpc_runtime
