// Names are sorted without regard to case.
#include <algorithm>
#include <cctype>

#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ListsWithoutCase : public Behaviour {
 public:
  FsResult<std::vector<std::string>> read_dir(MemoryFs& fs, View path) override {
    auto names = fs.read_dir(path);
    if (!names.ok()) return names;
    const auto lower = [](std::string text) {
      for (char& letter : text)
        letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
      return text;
    };
    std::stable_sort(
        names.value().begin(), names.value().end(),
        [&](const std::string& a, const std::string& b) { return lower(a) < lower(b); });
    return names;
  }
};

const RegisterLiar kListsWithoutCase({"lists-without-case",
                                      {"GFS-028"},
                                      "the same folder is sorted in two ways",
                                      true,
                                      make_fault<ListsWithoutCase>});

}  // namespace
}  // namespace touchstone::sidecar
