#include "runtime.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include "json_text.h"
#include "utf8.h"

namespace touchstone::rpc_runtime {

Runtime::Runtime(const Settings& settings, const SessionStore& store, Session session,
                 Behaviour& behaviour)
    : settings_(settings),
      behaviour_(behaviour),
      output_(STDOUT_FILENO, behaviour.write_size()),
      events_(output_, behaviour),
      extensions_(
          loop_, [this] { return output_.full(); }, behaviour),
      providers_(
          settings, loop_, extensions_, [this] { return output_.full(); }, behaviour),
      conversation_({settings, store, loop_, extensions_, providers_, events_, behaviour},
                    std::move(session)),
      input_(behaviour.line_limit()) {}

int Runtime::run() {
  loop_.watch(
      STDIN_FILENO,
      [this]() -> short { return accepting() && !input_ended_ && input_.empty() ? POLLIN : 0; },
      [this] { read_input(); });
  loop_.watch(
      STDOUT_FILENO, [this] { return output_events(); }, [this] { write_output(); });
  loop_.after(kReadyLimit, [this] { waited_enough_ = true; });
  if (const auto wait = behaviour_.wait_before(Moment::kReady); wait.count() > 0) {
    warmed_up_ = false;
    loop_.after(wait, [this] { warmed_up_ = true; });
  }
  extensions_.start(settings_);
  for (step(); !finished(); step()) loop_.wait();
  return died_ ? 1 : behaviour_.exit_code(leaving_because_);
}

bool Runtime::accepting() const {
  return ready_ && (!closing_ || behaviour_.reads_after_shutdown()) && !leaving_ && !thinks_ &&
         !conversation_.holds_commands() &&
         (!output_.full() || behaviour_.drops_frames_when_full());
}

void Runtime::read_input() {
  std::array<char, kReadChunk> chunk;
  const ssize_t size =
      read(STDIN_FILENO, chunk.data(), std::min(chunk.size(), behaviour_.read_size()));
  if (size > 0) {
    input_.push({chunk.data(), static_cast<std::size_t>(size)});
  } else if (size == 0 || (errno != EAGAIN && errno != EINTR)) {
    if (behaviour_.takes_line_without_end()) input_.finish();
    input_ended_ = true;
  }
}

// With nothing to write we still want to know when the host has closed its end.
short Runtime::output_events() const {
  if (output_.broken()) return 0;
  return output_.empty() || hold_ == Hold::kWaiting ? POLLERR : POLLOUT;
}

void Runtime::write_output() {
  if (output_.empty()) {
    output_.give_up();
  } else {
    flush();
  }
}

// Everything that can be done without waiting. Extensions come first: what they said before a
// command arrived happened before it.
void Runtime::step() {
  extensions_.pump();
  conversation_.poll();
  announce();
  handle_lines();
  flush();
  leave_when_idle();
}

void Runtime::announce() {
  const bool over = waited_enough_ && !behaviour_.waits_without_limit_for_extensions();
  if (ready_ || !warmed_up_ || (!over && !extensions_.settled())) return;
  ready_ = true;
  events_.ready(conversation_.session().id, conversation_.session().model);
  std::error_code ignored;
  if (std::filesystem::is_empty(settings_.base / "inbox", ignored) || ignored) return;
  for (const Json& frame : behaviour_.frames_about_events()) events_.extra(frame);
  if (behaviour_.prompts_by_events()) {
    Command command;
    command.type = CommandType::kPrompt;
    command.id = "auto:1";
    command.message = "an event came in";
    conversation_.execute(command);
  }
}

void Runtime::handle_lines() {
  while (accepting()) {
    const auto line = input_.next();
    if (!line) {
      if (input_ended_) close(Leaving::kEndOfInput);
      break;
    }
    take_up(*line);
    conversation_.poll();
  }
}

void Runtime::take_up(const Line& line) {
  const milliseconds wait = behaviour_.wait_before(Moment::kCommand);
  if (wait.count() == 0) return handle(line);
  thinks_ = true;
  loop_.after(wait, [this, line] {
    thinks_ = false;
    handle(line);
  });
}

void Runtime::handle(const Line& line) {
  if (line.oversize) {
    events_.error(std::nullopt, behaviour_.oversize_message());
    return;
  }
  if (line.carriage_returns && !behaviour_.takes_carriage_returns()) {
    events_.error(std::nullopt, "a carriage return stands before the line end");
    return;
  }
  const std::string text = behaviour_.line_as_read(line.text);
  if (is_blank(text) && behaviour_.skips_blank_line(text)) return;
  const auto command = parse_command(text, behaviour_);
  if (!command) {
    refuse(text, command.why());
  } else if (command->type != CommandType::kShutdown) {
    conversation_.execute(*command);
  } else {
    if (behaviour_.answers_shutdown()) events_.response("", "shutdown", {{"ok", true}});
    close(Leaving::kShutdown);
  }
}

void Runtime::refuse(const std::string& line, const std::string& why) {
  const bool is_json = !json_error(line);
  std::optional<std::string> id;
  if (is_json && behaviour_.names_unknown_command()) {
    const Json document = parse_json(line);
    const Json named = member_or_null(document, "id");
    const std::string type = string_or(document, "type", "");
    if (named.is_string() && !type.empty() && !is_command_type(type)) id = named.get<std::string>();
  }
  events_.error(id, why);
  if (!is_json && !behaviour_.survives_malformed_line()) {
    died_ = true;
    close(Leaving::kEndOfInput);
  }
}

void Runtime::close(Leaving why) {
  if (closing_) return;
  closing_ = true;
  leaving_because_ = why;
  if (!behaviour_.waits_for_running_turn()) conversation_.cancel_turn();
}

bool Runtime::holds_output_back() {
  if (output_.empty() || output_.full() || hold_ == Hold::kOver) return false;
  if (hold_ == Hold::kWaiting) return true;
  const milliseconds wait = behaviour_.wait_before(Moment::kWrite);
  if (wait.count() == 0) return false;
  hold_ = Hold::kWaiting;
  loop_.after(wait, [this] { hold_ = Hold::kOver; });
  return true;
}

void Runtime::flush() {
  if (holds_output_back()) return;
  if (!output_.flush()) return;
  arm_drain_timer();
  if (output_.empty() && hold_ == Hold::kOver) hold_ = Hold::kNone;
  // There may be room again for what was held back.
  loop_.wake();
}

void Runtime::leave_when_idle() {
  if (output_.broken()) {
    close(Leaving::kEndOfInput);
    conversation_.cancel_turn();
  }
  if (!closing_ || leaving_ || conversation_.turn_running() || conversation_.compacting()) return;
  leaving_ = true;
  if (behaviour_.saves_when(leaving_because_)) conversation_.save();
  extensions_.stop();
  arm_drain_timer();
  if (const auto wait = behaviour_.wait_before(Moment::kExit); wait.count() > 0) {
    lingered_ = false;
    loop_.after(wait, [this] { lingered_ = true; });
  }
}

// A host that reads may take as long as it likes; one that takes nothing is not waited for.
void Runtime::arm_drain_timer() {
  if (!leaving_) return;
  loop_.cancel(drain_timer_);
  drain_timer_ = loop_.after(kDrainLimit, [this] { drained_ = true; });
}

bool Runtime::finished() const {
  return leaving_ && lingered_ && extensions_.stopped() && (output_.empty() || drained_);
}

}  // namespace touchstone::rpc_runtime
