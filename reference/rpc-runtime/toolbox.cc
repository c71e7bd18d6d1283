#include "toolbox.h"

#include <initializer_list>
#include <utility>

#include "bash_run.h"
#include "file_tools.h"
#include "subagent_run.h"

namespace touchstone::rpc_runtime {
namespace {

struct Argument {
  const char* name;
  const char* type;
  const char* description;
  bool required = true;
};

Json describe(const char* name, const char* description,
              std::initializer_list<Argument> arguments) {
  Json properties = Json::object();
  Json required = Json::array();
  for (const Argument& argument : arguments) {
    properties[argument.name] = {{"type", argument.type}, {"description", argument.description}};
    if (argument.required) required.push_back(argument.name);
  }
  return {
      {"name", name},
      {"description", description},
      {"input_schema", {{"type", "object"}, {"properties", properties}, {"required", required}}}};
}

}  // namespace

Json Toolbox::descriptions(AgentRank rank) {
  Json tools = {
      describe("read", "Returns the text of a file.", {{"path", "string", "the file"}}),
      describe("write", "Writes a text file, in place of one that is there.",
               {{"path", "string", "the file"}, {"content", "string", "its new text"}}),
      describe("ls", "Lists the names in a folder.",
               {{"path", "string", "the folder; without it the working folder", false}}),
      describe("bash", "Runs a shell command and returns what it prints.",
               {{"command", "string", "the command"},
                {"timeout", "integer", "seconds until it is killed; 30 without it", false}})};
  if (rank == AgentRank::kSubagent) return tools;
  tools.push_back(describe(
      "subagent", "Gives a task to another agent and returns its answer.",
      {{"task", "string", "what it shall do"},
       {"system_prompt", "string", "what it is told about itself", false},
       {"model", "string", "the model that it uses; without it the same as yours", false}}));
  return tools;
}

std::unique_ptr<ToolRun> Toolbox::start(const ToolCall& call, const ToolUser& user) {
  const auto at_once = [](std::string result) {
    return std::make_unique<FinishedRun>(std::move(result));
  };
  if (call.name == "read") return at_once(read_tool(call.input));
  if (call.name == "write") return at_once(write_tool(call.input));
  if (call.name == "ls") return at_once(ls_tool(call.input));
  if (call.name == "bash") return BashRun::start(call.input, loop_, behaviour_);
  if (call.name == "subagent" && user.rank == AgentRank::kAgent) {
    const auto task = text_argument(call.input, "task");
    if (!task) return at_once(tool_error(task.why()));
    return std::make_unique<SubagentRun>(++subagents_, call.input, user, providers_, *this);
  }
  return nullptr;
}

}  // namespace touchstone::rpc_runtime
