// Writes a log line to its standard output after the fifteenth frame.
#include "fault.h"

namespace touchstone::process_liars {
namespace {

class LogsBetweenFrames final : public Fault {
 public:
  bool relays() const override { return true; }
  std::string to_host(std::string bytes) override {
    return ++frames_ == 15 ? bytes + "INFO cache is warm\n" : bytes;
  }

 private:
  int frames_ = 0;
};

const Registered kLogsBetweenFrames({"logs_between_frames", make_fault<LogsBetweenFrames>});

}  // namespace
}  // namespace touchstone::process_liars
