// sidecar-install-liars --fault NAME WORD... runs the reference installer with one fault on the
// words that follow; --list prints the faults, one JSON line each.
#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string_view>

#include "sidecar-installer/command_line.h"
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {

std::vector<Liar>& liars() {
  static std::vector<Liar> registered;
  return registered;
}

namespace {

int list_faults() {
  std::vector<Liar>& all = liars();
  std::sort(all.begin(), all.end(), [](const Liar& a, const Liar& b) { return a.fault < b.fault; });
  for (const Liar& liar : all) {
    const nlohmann::ordered_json line = {{"fault", liar.fault},
                                         {"breaks", liar.breaks},
                                         {"suffers", liar.suffers},
                                         {"devious", liar.devious}};
    std::printf("%s\n", line.dump().c_str());
  }
  return 0;
}

int run_fault(std::string_view fault, const std::vector<std::string>& words) {
  for (const Liar& liar : liars()) {
    if (liar.fault == fault) return run_command_line(words, *liar.make());
  }
  std::fprintf(stderr, "sidecar-install-liars: unknown fault %s; see --list\n",
               std::string(fault).c_str());
  return 2;
}

}  // namespace
}  // namespace touchstone::sidecar_installer

int main(int argc, char** argv) {
  if (argc == 2 && std::string_view(argv[1]) == "--list") {
    return touchstone::sidecar_installer::list_faults();
  }
  if (argc >= 3 && std::string_view(argv[1]) == "--fault") {
    return touchstone::sidecar_installer::run_fault(argv[2], {argv + 3, argv + argc});
  }
  std::fprintf(stderr, "usage: sidecar-install-liars --fault NAME WORD... | --list\n");
  return 2;
}
