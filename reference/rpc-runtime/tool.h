// A tool is something that a model may ask this runtime to do.
//
// A call of one is a ToolRun: the owner calls poll() after every turn of the event loop until
// there is a result, which is always a text, also when the tool has failed; throwing the run away
// earlier ends whatever it has started. One thread.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "event_loop.h"
#include "json.h"
#include "provider.h"

namespace touchstone::rpc_runtime {

class Behaviour;

class ToolRun {
 public:
  ToolRun() = default;
  ToolRun(const ToolRun&) = delete;
  ToolRun& operator=(const ToolRun&) = delete;
  virtual ~ToolRun() = default;

  virtual std::optional<std::string> poll() = 0;
};

// The run of a tool that has its result at once.
class FinishedRun : public ToolRun {
 public:
  explicit FinishedRun(std::string result) : result_(std::move(result)) {}
  std::optional<std::string> poll() override { return result_; }

 private:
  const std::string result_;
};

// How every failure of a tool begins, so that a model can tell it from a result.
std::string tool_error(const std::string& why);

// The argument `name` of a tool, which must be a string.
Fallible<std::string> text_argument(const Json& input, const char* name);

// At most the start of a result, and a note when that is not all of it.
std::string bounded_result(std::string result);

}  // namespace touchstone::rpc_runtime
