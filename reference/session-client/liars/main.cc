// session-client-liars --fault NAME serves like the reference driver, with one fault; --list prints
// the faults, one JSON line each.
#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string_view>

#include "session-client/driver.h"
#include "session-client/liars/liar.h"

namespace touchstone::session_client {

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

int run_fault(std::string_view fault) {
  for (const Liar& liar : liars()) {
    if (liar.fault != fault) continue;
    Behaviour behaviour;
    liar.spoil(behaviour);
    return run_driver(Codec::kBare, behaviour);
  }
  std::fprintf(stderr, "session-client-liars: unknown fault %s; see --list\n",
               std::string(fault).c_str());
  return 2;
}

}  // namespace
}  // namespace touchstone::session_client

int main(int argc, char** argv) {
  if (argc == 2 && std::string_view(argv[1]) == "--list")
    return touchstone::session_client::list_faults();
  if (argc == 3 && std::string_view(argv[1]) == "--fault") {
    return touchstone::session_client::run_fault(argv[2]);
  }
  std::fprintf(stderr, "usage: session-client-liars --fault NAME | --list\n");
  return 2;
}
