// Lies: gives the models as an object by their id instead of a list, so a picker finds none.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class ListsModelsById : public Behaviour {
 public:
  Json shown_models(const Json& models) override {
    Json by_id = Json::object();
    for (const Json& model : models) by_id[string_or(model, "model_id", "")] = model;
    return by_id;
  }
};

const RegisteredLiar kListsModelsById(
    {"lists_models_by_id",
     {"RPC-040"},
     "gives the models as an object by their id instead of a list, so a picker finds none",
     Subtlety::kPlain,
     make_fault<ListsModelsById>});

}  // namespace
}  // namespace touchstone::rpc_runtime
