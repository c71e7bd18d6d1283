// Of what was read at once only thirty messages are taken.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class ReadsThirtyMessagesAWrite : public Mirror {
 protected:
  void take_chunk(std::string_view bytes) override {
    std::size_t end = 0;
    for (int i = 0; i < 30 && end != bytes.npos; ++i)
      end = bytes.find('\n', end == 0 ? 0 : end + 1);
    Mirror::take_chunk(end == bytes.npos ? bytes : bytes.substr(0, end + 1));
  }
};

const RegisterLiar kReadsThirtyMessagesAWrite(
    {"reads-thirty-messages-a-write",
     {"DRV-008"},
     "the call that came together with many others is lost",
     true,
     make_fault<ReadsThirtyMessagesAWrite>});

}  // namespace
}  // namespace touchstone::drivers
