// A method that is not known is no valid request.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class OneErrorForAll : public Mirror {
 protected:
  void refuse(const Json& id, int code, const std::string& why, Json data) override {
    Mirror::refuse(id, code == -32601 ? -32600 : code, why, data);
  }
};

const RegisterLiar kOneErrorForAll(
    {"one-error-for-all",
     {"DRV-012"},
     "a newer harness cannot tell what a driver lacks from what it refuses",
     false,
     make_fault<OneErrorForAll>});

}  // namespace
}  // namespace touchstone::drivers
