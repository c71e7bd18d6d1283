// A file of the same size is not copied.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class CopiesBySize : public Behaviour {
 public:
  bool copies(const std::filesystem::path& from, const std::filesystem::path& to) override {
    std::error_code error;
    return std::filesystem::file_size(from, error) != std::filesystem::file_size(to, error) ||
           error;
  }
};

const RegisterLiar kCopiesBySize({"copies-by-size",
                                  {"SCI-036"},
                                  "a changed digit of a module never arrives",
                                  true,
                                  make_fault<CopiesBySize>});

}  // namespace
}  // namespace touchstone::sidecar_installer
