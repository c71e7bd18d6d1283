// Goes on when nobody reads what it says.
#include "fault.h"

namespace touchstone::process_liars {
namespace {

class WorksForNobody final : public Fault {
 public:
  bool relays() const override { return true; }
  bool write_to_host(const std::string& bytes) override {
    Fault::write_to_host(bytes);
    return true;
  }
};

const Registered kWorksForNobody({"works_for_nobody", make_fault<WorksForNobody>});

}  // namespace
}  // namespace touchstone::process_liars
