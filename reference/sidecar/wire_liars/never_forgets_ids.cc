// Every inbound id is remembered for ever.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class NeverForgetsIds : public Behaviour {
 public:
  std::size_t remembered_ids() override { return ~std::size_t{0}; }
};

const RegisterLiar kNeverForgetsIds({"never-forgets-ids",
                                     {"ACP-334"},
                                     "an agent that counts from 1 again is not answered",
                                     true,
                                     make_fault<NeverForgetsIds>});

}  // namespace
}  // namespace touchstone::sidecar
