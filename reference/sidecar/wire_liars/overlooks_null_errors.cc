// An error of null beside a result is no error.
#include <nlohmann/json.hpp>

#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class OverlooksNullErrors : public Behaviour {
 public:
  bool counts_error(const nlohmann::json& error) override { return !error.is_null(); }
};

const RegisterLiar kOverlooksNullErrors({"overlooks-null-errors",
                                         {"ACP-164"},
                                         "an answer that says two things is taken for one of them",
                                         true,
                                         make_fault<OverlooksNullErrors>});

}  // namespace
}  // namespace touchstone::sidecar
