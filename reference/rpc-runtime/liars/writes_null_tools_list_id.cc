// Lies: answers tools_list without an id with id null, which a host with string ids cannot read.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class WritesNullToolsListId : public Behaviour {
 public:
  Json tools_list_id(const std::string& id) override {
    return id.empty() ? Json(nullptr) : Json(id);
  }
};

const RegisteredLiar kWritesNullToolsListId(
    {"writes_null_tools_list_id",
     {"RPC-026"},
     "answers tools_list without an id with id null, which a host with string ids cannot read",
     Subtlety::kPlain,
     make_fault<WritesNullToolsListId>});

}  // namespace
}  // namespace touchstone::rpc_runtime
