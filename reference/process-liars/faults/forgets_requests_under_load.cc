// Keeps four open requests in mind and forgets all further ones.
#include <atomic>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class ForgetsRequestsUnderLoad final : public Fault {
 public:
  bool relays() const override { return true; }
  std::string from_host(std::string bytes, bool) override {
    constexpr int kKept = 4;
    if (open_.load() >= kKept) return {};
    ++open_;
    return bytes;
  }
  std::string to_host(std::string bytes) override {
    if (open_.load() > 0) --open_;
    return bytes;
  }

 private:
  std::atomic<int> open_ = 0;
};

const Registered kForgetsRequestsUnderLoad({"forgets_requests_under_load",
                                            make_fault<ForgetsRequestsUnderLoad>});

}  // namespace
}  // namespace touchstone::process_liars
