// Style: adds members of its own to frames, events, usage, messages, models and tools.
#include "json.h"
#include "style.h"

namespace touchstone::rpc_runtime {
namespace {

// Before and behind the members that a host looks for, and with their names inside.
Json with_extras(const Json& object) {
  Json shown = {{"", ""}, {"trace", nullptr}};
  shown.update(object);
  shown["x-origin"] = {{"type", "response"}, {"id", "nobody"}, {"ok", false}, {"delta", "no"}};
  shown["Type"] = Json::array({1, "two", {{"three", 3.5}}});
  return shown;
}

class MembersExtra : public Behaviour {
 public:
  std::string written_frame(const Json& frame) override {
    Json shown = with_extras(frame);
    for (auto& [name, value] : shown.items()) {
      if (name == "event" || name == "usage") value = with_extras(value);
      if (name == "messages" || name == "models" || name == "tools") {
        for (Json& element : value) element = with_extras(element);
      }
    }
    return dump(shown) + "\n";
  }
  std::string written_extension_message(const Json& message) override {
    Json shown = message;
    if (const Json params = member_or_null(message, "params"); params.is_object()) {
      shown["params"] = with_extras(params);
    }
    return dump(shown);
  }
};

const RegisteredStyle kMembersExtra(
    {"members_extra",
     "adds members of its own to frames, events, usage, messages, models and tools",
     "later revisions add members (outcome, disclosure), so no host may stumble over one; RPC-027 "
     "and RPC-050 forbid only body, and id where there is none",
     make_style<MembersExtra>});

}  // namespace
}  // namespace touchstone::rpc_runtime
