// Style: has no built-in models.
#include "json.h"
#include "style.h"

namespace touchstone::rpc_runtime {
namespace {

class ListsNothing : public Behaviour {
 public:
  Json shown_models(const Json&) override { return Json::array(); }
};

const RegisteredStyle kListsNothing({"lists_nothing", "has no built-in models",
                                     "RPC-040: the list of models may be empty",
                                     make_style<ListsNothing>});

}  // namespace
}  // namespace touchstone::rpc_runtime
