// Conversation executes commands on the current session and runs its turns.
//
// It decides what may happen when: one turn at a time, what is refused while it runs, in which
// order its last frames come. The owner parses commands, hands them over one at a time, calls
// poll() after every turn of the event loop, and gives no command while holds_commands(). shutdown
// is the owner's. All references must outlive it. One thread.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "command.h"
#include "compaction.h"
#include "event_loop.h"
#include "events.h"
#include "extensions.h"
#include "session.h"
#include "session_socket.h"
#include "session_store.h"
#include "settings.h"
#include "toolbox.h"
#include "turn.h"
#include "turn_frames.h"

namespace touchstone::rpc_runtime {

// What a conversation works with; the owner keeps it alive.
struct Surroundings {
  const Settings& settings;
  const SessionStore& store;
  EventLoop& loop;
  Extensions& extensions;
  const Providers& providers;
  Events& events;
  Behaviour& behaviour;
};

class Conversation {
 public:
  Conversation(const Surroundings& surroundings, Session session);

  const Session& session() const { return session_; }
  bool turn_running() const { return turn_ != nullptr; }
  bool compacting() const { return compaction_ != nullptr; }
  // Commands have to wait for their turn.
  bool holds_commands() const;

  void execute(const Command& command);
  void poll();

  // Ends the running turn as an abort does; without one nothing happens.
  void cancel_turn();

  // Saves if there is something to save; a failure is logged.
  void save();

 private:
  bool is_busy() const;
  bool is_refused_while_busy(CommandType type) const;
  void refuse(const Command& command);

  void start_turn(const Command& command);
  bool may_end_turn();
  void finish_turn(const Fallible<ToolLoop::Outcome>& outcome);
  void fail_turn(const std::string& why, bool error_frame);
  void end_turn(const Json& answer);

  void new_session(const Command& command);
  void compact(const Command& command);
  void finish_compaction(const Fallible<std::string>& summary);
  void set_model(const Command& command);
  void abort(const Command& command);
  void list_tools(const Command& command);
  Json state() const;
  Json stats() const;

  const Surroundings around_;
  Events& events_;
  Behaviour& behaviour_;
  Session session_;
  std::unique_ptr<SessionSocket> socket_;

  Toolbox toolbox_;
  std::optional<TurnFrames> frames_;  // of the running turn, or the last one
  std::unique_ptr<Turn> turn_;
  std::string turn_id_;      // the id of the command that started the turn
  std::string turn_answer_;  // the command name in its response
  EventLoop::Id end_timer_ = 0;
  bool end_is_due_ = false;  // the turn has waited before its end
  bool stuck_ = false;       // only a lying runtime is busy without a turn

  std::unique_ptr<Compaction> compaction_;
  std::string compaction_id_;
};

}  // namespace touchstone::rpc_runtime
