// Only the last 100 inbound ids are remembered.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class Remembers100Ids : public Behaviour {
 public:
  std::size_t remembered_ids() override { return 100; }
};

const RegisterLiar kRemembers100Ids({"remembers-100-ids",
                                     {"ACP-050"},
                                     "a file is written twice in a busy session",
                                     true,
                                     make_fault<Remembers100Ids>});

}  // namespace
}  // namespace touchstone::sidecar
