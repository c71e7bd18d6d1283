// Lies: lists an extension's tools without the plugin's name, so two plugins' tools cannot be
// told apart.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class StripsPluginFromTools : public Behaviour {
 public:
  Json shown_tools(const Json& tools) override {
    Json shown = tools;
    for (Json& tool : shown) {
      const std::string name = tool["name"];
      tool["name"] = name.substr(name.find('_') + 1);
    }
    return shown;
  }
};

const RegisteredLiar kStripsPluginFromTools(
    {"strips_plugin_from_tools",
     {"RPC-144"},
     "lists an extension's tools without the plugin's name, so two plugins' "
     "tools cannot be told apart",
     Subtlety::kPlain,
     make_fault<StripsPluginFromTools>});

}  // namespace
}  // namespace touchstone::rpc_runtime
