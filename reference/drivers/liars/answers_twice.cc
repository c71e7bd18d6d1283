// Every third hello is answered twice.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class AnswersTwice : public Mirror {
 protected:
  Json hello() override {
    if (++hellos_ % 3 == 0) say({{"jsonrpc", "2.0"}, {"id", asked_}, {"result", Mirror::hello()}});
    return Mirror::hello();
  }
  void take_call(const Json& id, const std::string& method, const Json& params) override {
    asked_ = id;
    Mirror::take_call(id, method, params);
  }

 private:
  int hellos_ = 0;
  Json asked_;
};

const RegisterLiar kAnswersTwice({"answers-twice",
                                  {"DRV-005"},
                                  "a caller takes the second answer for that of its next call",
                                  false,
                                  make_fault<AnswersTwice>});

}  // namespace
}  // namespace touchstone::drivers
