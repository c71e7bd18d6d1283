// Lies: takes a number as id and answers with a string, which the host does not recognise.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class AcceptsNumericId : public Behaviour {
 public:
  bool accepts_numeric_id() override { return true; }
};

const RegisteredLiar kAcceptsNumericId(
    {"accepts_numeric_id",
     {"RPC-019", "RPC-026"},
     "takes a number as id and answers with a string, which the host does not recognise",
     Subtlety::kPlain,
     make_fault<AcceptsNumericId>});

}  // namespace
}  // namespace touchstone::rpc_runtime
