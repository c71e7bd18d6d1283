// Answers are JSON, whatever was asked in.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class AnswersInJson : public Behaviour {
 public:
  PayloadCodec answers_in(PayloadCodec) override { return PayloadCodec::kJson; }
};

const RegisterLiar kAnswersInJson({"answers-in-json",
                                   {"ACP-009"},
                                   "a host that speaks BARE cannot read the answers",
                                   false,
                                   make_fault<AnswersInJson>});

}  // namespace
}  // namespace touchstone::sidecar
