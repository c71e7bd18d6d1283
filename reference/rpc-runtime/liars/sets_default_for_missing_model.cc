// Lies: takes a set_model without a model for a wish for the default, so a typing error changes
// who answers.
#include "choices.h"
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class SetsDefaultForMissingModel : public Behaviour {
 public:
  std::string line_as_read(const std::string& line) override {
    Json command = parse_json(line);
    if (string_or(command, "type", "") != "set_model" || command.contains("model")) return line;
    command["model"] = kDefaultModel;
    return dump(command);
  }
};

const RegisteredLiar kSetsDefaultForMissingModel(
    {"sets_default_for_missing_model",
     {"RPC-018"},
     "takes a set_model without a model for a wish for the default, so a typing error changes who "
     "answers",
     Subtlety::kDevious,
     make_fault<SetsDefaultForMissingModel>});

}  // namespace
}  // namespace touchstone::rpc_runtime
