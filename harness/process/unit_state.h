// UnitState is what a Unit and its pending operations share: it outlives the Unit until the last
// of them has come back, silently.
//
// It puts in order what arrives in any order from the supervisor and the pipes; see
// unit_events.h for the order that it promises.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/process/v2/process_handle.hpp>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "process/control_message.h"
#include "process/input_pipe.h"
#include "process/launcher.h"
#include "process/output_pipe.h"
#include "process/unit_events.h"

namespace touchstone::process {

class UnitState : public std::enable_shared_from_this<UnitState> {
 public:
  UnitState(boost::asio::io_context& context, const LaunchSpec& spec, Launched launched,
            UnitEvents& events);

  void start();
  void write(std::string_view bytes) { input_.write(bytes, shared_from_this()); }
  void close_input();
  void signal(int number);
  void end();
  std::size_t queued_bytes() const { return input_.queued_bytes(); }
  void pause_output(Stream stream) { output(stream).pause(); }
  void resume_output(Stream stream) { output(stream).resume(shared_from_this()); }
  void drop_output(Stream stream);
  void tell_supervisor(ControlKind kind, int value);
  pid_t pid() const { return pid_; }
  // No event any more; ends and reaps what still runs before it returns.
  void abandon();

 private:
  OutputPipe& output(Stream stream) { return stream == Stream::kStdout ? stdout_ : stderr_; }
  OutputPipe::Handlers output_handlers(Stream stream);
  InputPipe::Handlers input_handlers();

  void listen();
  void hear();
  void take(ControlMessage&& message);
  void signals_sent(int still_under_way);
  void take_leftover(const ControlMessage& message);
  void await_supervisor();
  void supervisor_ended();
  void take_over();
  void tree_gone();
  void end_streams();
  // Delivers on_exited and on_gone as soon as what must come before them has come.
  void deliver();
  void fault(std::string what);

  boost::asio::io_context& context_;
  LaunchSpec spec_;
  UnitEvents* events_;  // null when nobody listens any more
  boost::asio::posix::stream_descriptor control_;
  boost::process::v2::basic_process_handle<> supervisor_;
  int supervisor_handle_;
  boost::asio::posix::stream_descriptor supervisor_end_;  // a duplicate of the handle
  boost::asio::steady_timer drain_timer_;
  boost::asio::steady_timer end_timer_;
  InputPipe input_;
  OutputPipe stdout_;
  OutputPipe stderr_;
  ReachedIsolation reached_;

  pid_t pid_ = 0;
  std::optional<ExitStatus> exit_;
  std::vector<Leftover> leftovers_;
  std::vector<OutsideWrite> outside_;
  std::size_t more_outside_ = 0;
  int signals_under_way_ = 0;
  bool close_after_signals_ = false;
  bool exec_failed_ = false;
  bool supervisor_given_up_ = false;  // we killed it
  bool gone_ = false;
  bool reaped_ = false;
};

}  // namespace touchstone::process
