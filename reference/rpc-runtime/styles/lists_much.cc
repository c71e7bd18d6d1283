// Style: has a thousand models and five hundred built-in tools with deep schemas.
#include "json.h"
#include "style.h"

namespace touchstone::rpc_runtime {
namespace {

class ListsMuch : public Behaviour {
 public:
  Json shown_models(const Json& models) override {
    Json shown = models;
    for (int i = 0; i < 1000; ++i) {
      const std::string name = "model \u00e9 " + std::to_string(i);
      shown.push_back({{"provider", "open/router"}, {"model_id", name}, {"model_name", ""}});
    }
    return shown;
  }
  Json shown_tools(const Json& tools) override {
    Json schema = true;
    for (int depth = 0; depth < 40; ++depth) {
      schema = {{"type", "object"}, {"properties", {{"", schema}}}};
    }
    Json shown = Json::array();
    for (int i = 0; i < 500; ++i) {
      shown.push_back(
          {{"name", "tool_" + std::to_string(i)}, {"description", ""}, {"input_schema", schema}});
    }
    shown.insert(shown.end(), tools.begin(), tools.end());
    return shown;
  }
};

const RegisteredStyle kListsMuch(
    {"lists_much", "has a thousand models and five hundred built-in tools with deep schemas",
     "RPC-040 and RPC-097 ask for lists; what else than an extension's tools is in them is the "
     "runtime's own",
     make_style<ListsMuch>});

}  // namespace
}  // namespace touchstone::rpc_runtime
