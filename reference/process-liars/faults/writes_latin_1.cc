// Writes one letter of one frame in another encoding.
#include "fault.h"

namespace touchstone::process_liars {
namespace {

class WritesLatin1 final : public Fault {
 public:
  bool relays() const override { return true; }
  std::string to_host(std::string bytes) override {
    if (++frames_ != 10) return bytes;
    return bytes +
           "{\"jsonrpc\":\"2.0\",\"method\":\"x/note\",\"type\":\"x-note\",\"text\":\"caf\xe9\"}\n";
  }

 private:
  int frames_ = 0;
};

const Registered kWritesLatin1({"writes_latin_1", make_fault<WritesLatin1>});

}  // namespace
}  // namespace touchstone::process_liars
