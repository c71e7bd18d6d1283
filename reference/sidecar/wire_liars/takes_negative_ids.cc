// Requests with negative ids are served.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class TakesNegativeIds : public Behaviour {
 public:
  bool takes_id_of_wrong_sign(std::int64_t id) override { return id < 0; }
};

const RegisterLiar kTakesNegativeIds({"takes-negative-ids",
                                      {"ACP-012"},
                                      "a host takes the answer for a question of the sidecar",
                                      false,
                                      make_fault<TakesNegativeIds>});

}  // namespace
}  // namespace touchstone::sidecar
