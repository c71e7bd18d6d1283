// A third call waits until one of two was answered.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class TwoAtATime : public Mirror {
 protected:
  void take_call(const Json& id, const std::string& method, const Json& params) override {
    if (open_.size() < 2 || id.is_discarded()) return Mirror::take_call(id, method, params);
    waiting_.push_back({id, method, params});
  }
  void take_answer(const Json& message) override {
    Mirror::take_answer(message);
    while (open_.size() < 2 && !waiting_.empty()) {
      const Waiting next = waiting_.front();
      waiting_.erase(waiting_.begin());
      Mirror::take_call(next.id, next.method, next.params);
    }
  }

 private:
  struct Waiting {
    Json id;
    std::string method;
    Json params;
  };
  std::vector<Waiting> waiting_;
};

const RegisterLiar kTwoAtATime({"two-at-a-time",
                                {"DRV-041"},
                                "a case that needs three calls at once hangs",
                                true,
                                make_fault<TwoAtATime>});

}  // namespace
}  // namespace touchstone::drivers
