// An id that was used before is refused.
#include "sidecar/liars/liar.h"
#include "sidecar/protocol.h"

namespace touchstone::sidecar {
namespace {

class RefusesUsedIds : public Behaviour {
 public:
  const char* refuses(const Request& request) override {
    if (request.id == last_) return "conflict";
    last_ = request.id;
    return nullptr;
  }

 private:
  std::int64_t last_ = 0;
};

const RegisterLiar kRefusesUsedIds({"refuses-used-ids",
                                    {"ACP-027"},
                                    "a host that counts anew after a fault is not served",
                                    true,
                                    make_fault<RefusesUsedIds>});

}  // namespace
}  // namespace touchstone::sidecar
