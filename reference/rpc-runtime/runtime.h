// Runtime is one process from ready to exit: standard input in, frames out.
//
// One thread, one event loop. Commands are read only while there is room for their answers, and
// handled in the order they came. It leaves after shutdown or end of input, once the running turn
// has ended by itself, the session is saved and the extensions are gone.
#pragma once

#include <string>

#include "behaviour.h"
#include "conversation.h"
#include "event_loop.h"
#include "events.h"
#include "extensions.h"
#include "line_reader.h"
#include "output_queue.h"
#include "providers.h"
#include "settings.h"

namespace touchstone::rpc_runtime {

class Runtime {
 public:
  // Takes standard input and output of the process. The references must outlive it.
  Runtime(const Settings& settings, const SessionStore& store, Session session,
          Behaviour& behaviour);

  // Serves until the end; the process's exit code.
  int run();

 private:
  bool accepting() const;
  void read_input();
  short output_events() const;
  void write_output();
  void step();
  void announce();
  void handle_lines();
  void take_up(const Line& line);
  void handle(const Line& line);
  void refuse(const std::string& line, const std::string& why);
  void close(Leaving why);
  bool holds_output_back();
  void flush();
  void leave_when_idle();
  void arm_drain_timer();
  bool finished() const;

  const Settings& settings_;
  Behaviour& behaviour_;
  EventLoop loop_;
  OutputQueue output_;
  Events events_;
  Extensions extensions_;
  Providers providers_;
  Conversation conversation_;
  LineReader input_;

  // What a style waits for; without one nothing of this is ever in the way.
  bool warmed_up_ = true;
  bool thinks_ = false;  // about a command that was read
  enum class Hold { kNone, kWaiting, kOver } hold_ = Hold::kNone;
  bool lingered_ = true;  // before the exit

  bool waited_enough_ = false;  // for extensions, before ready
  bool ready_ = false;
  bool input_ended_ = false;
  bool closing_ = false;  // no further command is read
  Leaving leaving_because_ = Leaving::kShutdown;
  bool leaving_ = false;  // saved, extensions are told to stop
  bool drained_ = false;  // the host had its time to read
  bool died_ = false;     // only a lying runtime does
  EventLoop::Id drain_timer_ = 0;
};

}  // namespace touchstone::rpc_runtime
