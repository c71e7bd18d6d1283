// Lies: lists the last tool without its schema, so a host cannot tell what it takes.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class ListsLastToolWithoutSchema : public Behaviour {
 public:
  Json shown_tools(const Json& tools) override {
    Json shown = tools;
    if (!shown.empty()) shown.back().erase("input_schema");
    return shown;
  }
};

const RegisteredLiar kListsLastToolWithoutSchema(
    {"lists_last_tool_without_schema",
     {"RPC-308"},
     "lists the last tool without its schema, so a host cannot tell what it takes",
     Subtlety::kDevious,
     make_fault<ListsLastToolWithoutSchema>});

}  // namespace
}  // namespace touchstone::rpc_runtime
