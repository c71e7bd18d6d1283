// Lies: takes an answer without content for a success, so a host shows nothing and no error.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class AcceptsEmptyContent : public Behaviour {
 public:
  bool accepts_empty_content() override { return true; }
};

const RegisteredLiar kAcceptsEmptyContent(
    {"accepts_empty_content",
     {"RPC-138"},
     "takes an answer without content for a success, so a host shows nothing and no error",
     Subtlety::kPlain,
     make_fault<AcceptsEmptyContent>});

}  // namespace
}  // namespace touchstone::rpc_runtime
