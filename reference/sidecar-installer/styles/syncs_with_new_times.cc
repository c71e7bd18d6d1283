// Gives every file of the flat copy the time of its source.
#include <utility>

#include "sidecar-installer/styles/style.h"

namespace touchstone::sidecar_installer {
namespace {

class SyncsWithNewTimes : public Behaviour {
 public:
  bool copies(const std::filesystem::path& from, const std::filesystem::path& to) override {
    pairs_.emplace_back(from, to);
    return true;
  }
  void on_synced(const std::filesystem::path&) override {
    std::error_code error;
    for (const auto& [from, to] : pairs_) {
      std::filesystem::last_write_time(to, std::filesystem::last_write_time(from, error), error);
    }
  }

 private:
  std::vector<std::pair<std::filesystem::path, std::filesystem::path>> pairs_;
};

const RegisterStyle kSyncsWithNewTimes({"syncs_with_new_times",
                                        "gives every file of the flat copy the time of its source",
                                        "SCI-036 looks at contents",
                                        make_style<SyncsWithNewTimes>});

}  // namespace
}  // namespace touchstone::sidecar_installer
