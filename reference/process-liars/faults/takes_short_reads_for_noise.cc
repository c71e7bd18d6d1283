// Drops what comes in pieces of a few bytes, as a busy machine or a proxy may cut them.
#include "fault.h"

namespace touchstone::process_liars {
namespace {

class TakesShortReadsForNoise final : public Fault {
 public:
  bool relays() const override { return true; }
  bool by_lines() const override { return false; }
  std::string from_host(std::string bytes, bool) override {
    constexpr std::size_t kShort = 8;
    return bytes.size() < kShort && bytes.back() != '\n' ? std::string() : bytes;
  }
};

const Registered kTakesShortReadsForNoise({"takes_short_reads_for_noise",
                                           make_fault<TakesShortReadsForNoise>});

}  // namespace
}  // namespace touchstone::process_liars
