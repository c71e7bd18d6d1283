// One command of the host, as parsed from one line.
//
// The reading is strict where the contract is: a member that the command owns must be there (if
// required), have the right type and stand once. Members that it does not own are ignored,
// repeated or not. Pure, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "fallible.h"

namespace touchstone::rpc_runtime {

class Behaviour;

enum class CommandType {
  kPrompt,
  kFollowUp,
  kCompact,
  kNewSession,
  kGetMessages,
  kSetModel,
  kGetAvailableModels,
  kAbort,
  kGetSessionStats,
  kGetState,
  kToolsList,
  kShutdown,
};

struct Attachment {
  std::string path;
  std::string name;
  std::string mime;
};

struct Command {
  CommandType type = CommandType::kShutdown;
  std::string name;  // the `type` member as written
  std::string id;    // empty for shutdown, and for tools_list without one
  bool has_id = false;
  std::string message;                  // prompt, follow_up
  std::vector<Attachment> attachments;  // prompt
  std::string model;                    // set_model
};

bool is_command_type(std::string_view name);

// The command on a line, or the reason for an error frame (never empty).
Fallible<Command> parse_command(std::string_view line, Behaviour& behaviour);

}  // namespace touchstone::rpc_runtime
