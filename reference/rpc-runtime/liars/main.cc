// rpc-liars: the deliberately wrong runtimes of the rpc contract.
//
//   rpc-liars --list                  one JSON line a liar: fault, breaks, suffers, devious
//   rpc-liars --fault NAME rpc ...    the runtime with that fault
#include <cstdio>
#include <string>
#include <vector>

#include "json.h"
#include "liar.h"
#include "program.h"

namespace touchstone::rpc_runtime {
namespace {

int list() {
  for (const Liar& liar : all_liars()) {
    const Json line = {{"fault", liar.fault},
                       {"breaks", liar.breaks},
                       {"suffers", liar.suffers},
                       {"devious", liar.subtlety == Subtlety::kDevious}};
    std::printf("%s\n", dump(line).c_str());
  }
  return 0;
}

int usage_error(const std::string& why) {
  std::fprintf(stderr, "rpc-liars: %s\nusage: rpc-liars --list | --fault NAME rpc [OPTION...]\n",
               why.c_str());
  return 2;
}

int run(const std::vector<std::string>& words) {
  if (words.size() == 1 && words[0] == "--list") return list();
  if (words.size() < 2 || words[0] != "--fault") return usage_error("expected --fault NAME");
  for (const Liar& liar : all_liars()) {
    if (liar.fault != words[1]) continue;
    const auto behaviour = liar.make();
    return run_program({words.begin() + 2, words.end()}, *behaviour);
  }
  return usage_error("no liar has the fault '" + words[1] + "'; --list names them");
}

}  // namespace
}  // namespace touchstone::rpc_runtime

int main(int argc, char** argv) { return touchstone::rpc_runtime::run({argv + 1, argv + argc}); }
