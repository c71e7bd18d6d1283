// A frame of the next version is served.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class SpeaksAnyVersion : public Behaviour {
 public:
  bool knows_schema_version(int) override { return true; }
};

const RegisterLiar kSpeaksAnyVersion({"speaks-any-version",
                                      {"ACP-010"},
                                      "two versions that mean different things by one word talk on",
                                      true,
                                      make_fault<SpeaksAnyVersion>});

}  // namespace
}  // namespace touchstone::sidecar
