// Ends when the host makes a mistake, and all that was said is lost.
#include <unistd.h>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class DiesOfMistake final : public Fault {
 public:
  bool relays() const override { return true; }
  std::string from_host(std::string bytes, bool) override {
    if (bytes.front() != '{') ::_exit(1);
    return bytes;
  }
};

const Registered kDiesOfMistake({"dies_of_mistake", make_fault<DiesOfMistake>});

}  // namespace
}  // namespace touchstone::process_liars
