#include "hook_run.h"

#include <utility>

#include "choices.h"

namespace touchstone::rpc_runtime {

HookRun::HookRun(std::string hook, std::vector<Extension*> extensions, const std::string& message,
                 const Json& data)
    : waiting_(std::move(extensions)) {
  params_ = {{"kind", std::move(hook)}, {"tool_name", nullptr},   {"tool_runtime_name", nullptr},
             {"tool_input", nullptr},   {"tool_output", nullptr}, {"message", message},
             {"session_id", nullptr},   {"transcript", nullptr}};
  params_["data"] = data;
}

bool HookRun::poll() {
  while (!waiting_.empty()) {
    if (!asked_) waiting_.front()->call({"hook.handle", params_, kHookLimit});
    asked_ = true;
    if (!waiting_.front()->take_reply()) return false;
    waiting_.erase(waiting_.begin());
    asked_ = false;
  }
  return true;
}

void HookRun::cancel() {
  if (asked_) waiting_.front()->abandon_call();
}

}  // namespace touchstone::rpc_runtime
