// Of the requests that wait the newest is served first.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ServesTheNewestFirst : public Behaviour {
 public:
  bool serves_newest_first() override { return true; }
};

const RegisterLiar kServesTheNewestFirst({"serves-the-newest-first",
                                          {"ACP-302", "ACP-150", "ACP-027", "ACP-034"},
                                          "a host reads what was there before it wrote",
                                          false,
                                          make_fault<ServesTheNewestFirst>});

}  // namespace
}  // namespace touchstone::sidecar
