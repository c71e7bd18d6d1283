#include "process/unit_state.h"

#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/post.hpp>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <utility>

#include "process/exec_child.h"
#include "process/orphans.h"

namespace touchstone::process {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

// When the whole tree has gone its pipes end at once, unless somebody outside the tree was given
// one of them.
constexpr std::chrono::milliseconds kDrainBound{1000};
constexpr int kEndBoundMs = 2500;
// A supervisor needs two seconds at most. One that a unit has stopped, by tracing it, needs for
// ever.
constexpr std::chrono::milliseconds kGiveUpBound{4000};

}  // namespace

UnitState::UnitState(asio::io_context& context, const LaunchSpec& spec, Launched launched,
                     UnitEvents& events)
    : context_(context),
      spec_(spec),
      events_(&events),
      control_(context, launched.control.release()),
      supervisor_(context.get_executor(), launched.supervisor, launched.supervisor_handle.get()),
      supervisor_handle_(launched.supervisor_handle.release()),
      supervisor_end_(context, ::fcntl(supervisor_handle_, F_DUPFD_CLOEXEC, 0)),
      drain_timer_(context),
      end_timer_(context),
      input_(context, launched.standard[0].release(), input_handlers()),
      stdout_(context, launched.standard[1].release(), output_handlers(Stream::kStdout)),
      stderr_(context, launched.standard[2].release(), output_handlers(Stream::kStderr)) {
  reached_.pid_namespace = (launched.flags & CLONE_NEWPID) != 0;
  reached_.user_namespace = (launched.flags & CLONE_NEWUSER) != 0;
  reached_.own_network = launched.own_network;
  reached_.overlay = launched.overlay;
}

OutputPipe::Handlers UnitState::output_handlers(Stream stream) {
  return {[this, stream](std::string_view bytes) {
            if (events_) events_->on_bytes(stream, bytes);
          },
          [this, stream] {
            if (events_ && !exec_failed_) events_->on_end(stream);
            deliver();
          }};
}

InputPipe::Handlers UnitState::input_handlers() {
  return {[this] {
            if (events_) events_->on_written();
          },
          [this] {
            if (events_) events_->on_input_closed();
          }};
}

void UnitState::start() {
  listen();
  await_supervisor();
}

// The loop may wake us for what happened on a descriptor that was closed meanwhile, so that its
// end is asked for without waiting: a wait that blocks here would block every other unit.
void UnitState::await_supervisor() {
  supervisor_end_.async_wait(asio::posix::descriptor_base::wait_read,
                             [self = shared_from_this()](const error_code& error) {
                               const pid_t pid = self->supervisor_.id();
                               if (error || ::waitpid(pid, nullptr, WNOHANG) != 0) {
                                 return self->supervisor_ended();
                               }
                               self->await_supervisor();
                             });
}

void UnitState::close_input() {
  close_after_signals_ = signals_under_way_ > 0;
  if (!close_after_signals_) input_.close_after_queue();
}

void UnitState::signal(int number) {
  if (control_.is_open()) ++signals_under_way_;
  tell_supervisor(ControlKind::kSignal, number);
}

void UnitState::signals_sent(int still_under_way) {
  signals_under_way_ = std::max(0, still_under_way);
  if (signals_under_way_ == 0 && std::exchange(close_after_signals_, false)) {
    input_.close_after_queue();
  }
}

void UnitState::end() {
  tell_supervisor(ControlKind::kEnd, 0);
  end_timer_.expires_after(kGiveUpBound);
  end_timer_.async_wait([self = shared_from_this()](const error_code& error) {
    if (error || self->gone_ || self->reaped_) return;
    self->supervisor_given_up_ = true;
    ::kill(self->supervisor_.id(), SIGKILL);
  });
}

// Output is read only once on_started was delivered, so that it comes first.
void UnitState::listen() {
  control_.async_wait(asio::posix::descriptor_base::wait_read,
                      [self = shared_from_this()](const error_code& error) {
                        if (!error && self->control_.is_open()) self->hear();
                      });
}

void UnitState::hear() {
  ControlMessage message;
  for (;;) {
    switch (receive_message(control_.native_handle(), message)) {
      case Received::kNothing:
        return listen();
      case Received::kClosed:
        return;  // supervisor_ended() says what that means
      case Received::kMessage:
        take(std::move(message));
        if (!control_.is_open()) return;
    }
  }
}

void UnitState::take(ControlMessage&& message) {
  switch (message.kind) {
    case ControlKind::kStarted:
      pid_ = message.first;
      if (events_) events_->on_started(pid_, reached_);
      stdout_.start(shared_from_this());
      stderr_.start(shared_from_this());
      break;
    case ControlKind::kExecFailed:
      exec_failed_ = true;
      if (events_) {
        const auto step = static_cast<ExecStep>(message.second);
        events_->on_exec_failed({message.first, describe_exec_failure(spec_, step, message.first)});
      }
      break;
    case ControlKind::kExited:
      exit_ = ExitStatus::from_native(message.first);
      signals_sent(0);
      deliver();
      break;
    case ControlKind::kLimit:
      if (events_) events_->on_limit(message.text);
      break;
    case ControlKind::kLeftover:
      take_leftover(message);
      break;
    case ControlKind::kOutside:
      outside_.push_back({static_cast<OutsideWrite::Kind>(message.first), std::move(message.text)});
      break;
    case ControlKind::kOutsideMore:
      more_outside_ = static_cast<std::size_t>(message.first);
      break;
    case ControlKind::kFault:
      fault("cannot " + message.text + ": " + std::strerror(message.first));
      break;
    case ControlKind::kGone:
      tree_gone();
      break;
    case ControlKind::kSignalled:
      signals_sent(signals_under_way_ - 1);
      break;
    case ControlKind::kSignal:
    case ControlKind::kEnd:
      break;
  }
}

void UnitState::take_leftover(const ControlMessage& message) {
  const std::size_t end = message.text.find('\n');
  Leftover leftover;
  leftover.pid = message.first;
  leftover.name = message.text.substr(0, end);
  if (end != std::string::npos) leftover.command_line = message.text.substr(end + 1);
  leftover.ended = message.second != 0;
  leftovers_.push_back(std::move(leftover));
}

void UnitState::supervisor_ended() {
  if (!reaped_) remove_supervisor(supervisor_.id());
  reaped_ = true;
  // The last messages may still lie in the socket.
  if (!gone_ && control_.is_open()) hear();
  if (gone_ || events_ == nullptr) return;
  take_over();
}

void UnitState::take_over() {
  if (!supervisor_given_up_) {
    fault("the unit's supervisor was killed; its tree was ended from outside");
  }
  OrphansEnded ended = end_orphans(pid_);
  if (!exit_) exit_ = ended.main_exit;
  leftovers_ = std::move(ended.leftovers);
  tree_gone();
}

void UnitState::tree_gone() {
  if (gone_) return;
  gone_ = true;
  end_timer_.cancel();
  const auto self = shared_from_this();
  error_code ignored;
  if (control_.is_open()) control_.close(ignored);
  if (pid_ == 0) {
    // It never ran, so there are no streams to drain.
    stdout_.close();
    stderr_.close();
    deliver();
    return;
  }
  resume_output(Stream::kStdout);
  resume_output(Stream::kStderr);
  drain_timer_.expires_after(kDrainBound);
  drain_timer_.async_wait([self](const error_code& error) {
    if (!error) self->end_streams();
  });
  deliver();
}

void UnitState::end_streams() {
  for (Stream stream : {Stream::kStdout, Stream::kStderr}) {
    if (output(stream).has_ended()) continue;
    output(stream).close();
    if (events_) events_->on_end(stream);
  }
  deliver();
}

// Not from inside the call: its caller may be in the middle of something.
void UnitState::drop_output(Stream stream) {
  if (output(stream).has_ended()) return;
  output(stream).close();
  asio::post(context_, [self = shared_from_this(), stream] {
    if (self->events_ && !self->exec_failed_) self->events_->on_end(stream);
    self->deliver();
  });
}

void UnitState::deliver() {
  if (!stdout_.has_ended() || !stderr_.has_ended()) return;
  if (exit_ && events_) {
    const ExitStatus status = *std::exchange(exit_, std::nullopt);
    events_->on_exited(status);
  }
  if (!gone_ || events_ == nullptr) return;
  drain_timer_.cancel();
  input_.close();
  if (!outside_.empty()) events_->on_outside_writes(std::exchange(outside_, {}), more_outside_);
  if (events_ == nullptr) return;
  std::exchange(events_, nullptr)->on_gone(leftovers_);
}

void UnitState::fault(std::string what) {
  if (events_)
    events_->on_fault({base::ExitCode::kHarnessError, std::move(what), spec_.executable});
}

void UnitState::tell_supervisor(ControlKind kind, int value) {
  // Without room in the socket the supervisor has a thousand orders to carry out before this.
  if (control_.is_open()) send_message(control_.native_handle(), {kind, value});
}

void UnitState::abandon() {
  events_ = nullptr;
  error_code ignored;
  drain_timer_.cancel();
  end_timer_.cancel();
  input_.close();
  stdout_.close();
  stderr_.close();
  const bool was_gone = gone_;
  gone_ = true;
  if (control_.is_open()) control_.close(ignored);
  // A supervisor that has said it is done leaves by itself and is reaped by the loop.
  if (was_gone || reaped_) return;
  pollfd event = {supervisor_handle_, POLLIN, 0};
  ::poll(&event, 1, kEndBoundMs);
  int status = 0;
  if (::waitpid(supervisor_.id(), &status, WNOHANG) == supervisor_.id()) {
    reaped_ = true;
    remove_supervisor(supervisor_.id());
    if (WIFSIGNALED(status)) end_orphans(pid_);
  }
}

}  // namespace touchstone::process
