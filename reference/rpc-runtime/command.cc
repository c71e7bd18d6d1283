#include "command.h"

#include <array>
#include <optional>
#include <utility>

#include "behaviour.h"
#include "json_text.h"

namespace touchstone::rpc_runtime {
namespace {

enum class IdRule { kRequired, kOptional, kNone };

struct CommandShape {
  std::string_view name;
  CommandType type;
  IdRule id;
};

constexpr std::array<CommandShape, 12> kShapes = {{
    {"prompt", CommandType::kPrompt, IdRule::kRequired},
    {"follow_up", CommandType::kFollowUp, IdRule::kRequired},
    {"compact", CommandType::kCompact, IdRule::kRequired},
    {"new_session", CommandType::kNewSession, IdRule::kRequired},
    {"get_messages", CommandType::kGetMessages, IdRule::kRequired},
    {"set_model", CommandType::kSetModel, IdRule::kRequired},
    {"get_available_models", CommandType::kGetAvailableModels, IdRule::kRequired},
    {"abort", CommandType::kAbort, IdRule::kRequired},
    {"get_session_stats", CommandType::kGetSessionStats, IdRule::kRequired},
    {"get_state", CommandType::kGetState, IdRule::kRequired},
    {"tools_list", CommandType::kToolsList, IdRule::kOptional},
    {"shutdown", CommandType::kShutdown, IdRule::kNone},
}};

enum class Presence { kRequired, kOptional };

// The members of one object, taken out by name. Remembers the first thing that was wrong.
class Members {
 public:
  Members(std::string_view object, Behaviour& behaviour)
      : members_(json_members(object)), behaviour_(behaviour) {}

  // The value of a member that the object owns, as it was written.
  std::optional<std::string_view> raw(std::string_view name) {
    std::optional<std::string_view> found;
    for (const JsonMember& member : members_) {
      if (member.name != name) continue;
      if (found && behaviour_.refuses_repeated_members()) fail("repeated member", name);
      found = member.raw;
    }
    return found;
  }

  std::string string(std::string_view name, Presence presence) {
    const auto value = raw(name);
    const bool absent = !value || (presence == Presence::kOptional && *value == "null");
    if (absent) {
      if (presence == Presence::kRequired) fail("missing member", name);
      return {};
    }
    if (json_kind(*value) != JsonKind::kString) {
      fail("expected a string as member", name);
      return {};
    }
    return json_string(*value);
  }

  void fail(std::string_view what, std::string_view name) {
    if (error_.empty()) error_.append(what).append(" `").append(name).append("`");
  }

  const std::string& error() const { return error_; }

 private:
  std::vector<JsonMember> members_;
  Behaviour& behaviour_;
  std::string error_;
};

std::vector<Attachment> read_attachments(Members& command, Behaviour& behaviour) {
  std::vector<Attachment> attachments;
  const auto list = command.raw("attachments");
  if (!list) return attachments;
  if (json_kind(*list) != JsonKind::kArray) {
    command.fail("expected a list as member", "attachments");
    return attachments;
  }
  for (const std::string_view element : json_elements(*list)) {
    if (json_kind(element) != JsonKind::kObject) {
      command.fail("expected objects in member", "attachments");
      break;
    }
    Members members(element, behaviour);
    attachments.push_back({members.string("path", Presence::kRequired),
                           members.string("name", Presence::kOptional),
                           members.string("mime", Presence::kOptional)});
    if (!members.error().empty()) command.fail(members.error() + " inside", "attachments");
  }
  return attachments;
}

const CommandShape* find_shape(std::string_view name) {
  for (const CommandShape& shape : kShapes) {
    if (shape.name == name) return &shape;
  }
  return nullptr;
}

void read_id(Members& members, const CommandShape& shape, Behaviour& behaviour, Command* command) {
  if (shape.id == IdRule::kNone) return;
  const auto raw = members.raw("id");
  command->has_id = raw && *raw != "null";
  if (command->has_id && json_kind(*raw) == JsonKind::kNumber && behaviour.accepts_numeric_id()) {
    command->id = std::string(*raw);
    return;
  }
  const bool required = shape.id == IdRule::kRequired;
  command->id = members.string("id", required ? Presence::kRequired : Presence::kOptional);
}

}  // namespace

bool is_command_type(std::string_view name) { return find_shape(name) != nullptr; }

Fallible<Command> parse_command(std::string_view line, Behaviour& behaviour) {
  if (const auto error = json_error(line)) return Failure{*error};
  if (json_kind(line) != JsonKind::kObject) return Failure{"expected a JSON object"};

  Members members(line, behaviour);
  const std::string type = members.string("type", Presence::kRequired);
  if (!members.error().empty()) return Failure{members.error()};
  const CommandShape* shape = find_shape(type);
  if (shape == nullptr) return Failure{"unknown command type `" + type + "`"};

  Command command;
  command.type = shape->type;
  command.name = type;
  read_id(members, *shape, behaviour, &command);
  if (command.type == CommandType::kPrompt || command.type == CommandType::kFollowUp) {
    command.message = members.string("message", Presence::kRequired);
    if (command.message.empty() && !behaviour.takes_empty_message()) {
      members.fail("empty member", "message");
    }
  }
  if (command.type == CommandType::kPrompt ||
      (command.type == CommandType::kFollowUp && behaviour.follow_up_takes_attachments())) {
    command.attachments = read_attachments(members, behaviour);
  }
  if (command.type == CommandType::kSetModel) {
    command.model = members.string("model", Presence::kRequired);
  }
  if (!members.error().empty()) return Failure{members.error()};
  return command;
}

}  // namespace touchstone::rpc_runtime
