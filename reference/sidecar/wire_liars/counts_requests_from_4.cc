// The first request of a session has the id 4.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class CountsRequestsFrom4 : public Behaviour {
 public:
  std::int64_t first_request_id() override { return 4; }
};

const RegisterLiar kCountsRequestsFrom4({"counts-requests-from-4",
                                         {"ACP-036"},
                                         "an agent that counts along misses a request",
                                         false,
                                         make_fault<CountsRequestsFrom4>});

}  // namespace
}  // namespace touchstone::sidecar
