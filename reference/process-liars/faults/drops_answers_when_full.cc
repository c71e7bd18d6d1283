// Drops an answer when the pipe to the host is full.
#include <poll.h>
#include <unistd.h>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class DropsAnswersWhenFull final : public Fault {
 public:
  bool relays() const override { return true; }
  bool write_to_host(const std::string& bytes) override {
    pollfd room = {STDOUT_FILENO, POLLOUT, 0};
    if (::poll(&room, 1, 0) == 0) return true;
    return Fault::write_to_host(bytes);
  }
};

const Registered kDropsAnswersWhenFull({"drops_answers_when_full",
                                        make_fault<DropsAnswersWhenFull>});

}  // namespace
}  // namespace touchstone::process_liars
