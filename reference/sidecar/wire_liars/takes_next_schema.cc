// Frames of schema version 2 are read like those of version 1.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class TakesNextSchema : public Behaviour {
 public:
  bool knows_schema_version(int version) override { return version == 1 || version == 2; }
};

const RegisterLiar kTakesNextSchema({"takes-next-schema",
                                     {"ACP-010"},
                                     "a newer host is misunderstood instead of refused",
                                     false,
                                     make_fault<TakesNextSchema>});

}  // namespace
}  // namespace touchstone::sidecar
