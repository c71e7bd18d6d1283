// Takes a HOME with a blank for two folders, as an unquoted shell word is.
#include <unistd.h>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class SplitsHomeAtBlanks final : public Fault {
 public:
  void before_start() override {
    if (variable("HOME").find(' ') != std::string::npos) ::_exit(1);
  }
};

const Registered kSplitsHomeAtBlanks({"splits_home_at_blanks", make_fault<SplitsHomeAtBlanks>});

}  // namespace
}  // namespace touchstone::process_liars
