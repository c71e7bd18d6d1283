// Before a link is removed, what it points at is removed.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class EmptiesWhatLinksPointAt : public Behaviour {
 public:
  bool removes(const std::filesystem::path& stale) override {
    std::error_code error;
    if (std::filesystem::is_symlink(stale, error)) {
      std::filesystem::remove_all(std::filesystem::canonical(stale, error), error);
    }
    return true;
  }
};

const RegisterLiar kEmptiesWhatLinksPointAt(
    {"empties-what-links-point-at",
     {"SCI-043"},
     "a folder of the user that a link points at is emptied",
     true,
     make_fault<EmptiesWhatLinksPointAt>});

}  // namespace
}  // namespace touchstone::sidecar_installer
