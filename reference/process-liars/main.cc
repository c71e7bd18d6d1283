// process-liars: an honest program with one fault put around it.
//
//   process-liars --list                     one JSON line a fault
//   process-liars --fault NAME HONEST...     the honest program's command, with that fault
#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "fault.h"
#include "relay.h"

namespace touchstone::process_liars {
namespace {

int list() {
  std::vector<std::string> names;
  for (const Listed& one : all_faults()) names.push_back(one.name);
  std::sort(names.begin(), names.end());
  for (const std::string& name : names) std::printf("{\"fault\":\"%s\"}\n", name.c_str());
  return 0;
}

int usage_error(const char* why) {
  std::fprintf(stderr,
               "process-liars: %s\nusage: process-liars --list | --fault NAME HONEST [ARG...]\n",
               why);
  return 2;
}

int run(const std::vector<std::string>& words) {
  if (words.size() == 1 && words[0] == "--list") return list();
  if (words.size() < 3 || words[0] != "--fault") return usage_error("expected --fault NAME HONEST");
  for (const Listed& one : all_faults()) {
    if (one.name != words[1]) continue;
    const auto fault = one.make();
    const std::vector<std::string> honest(words.begin() + 2, words.end());
    fault->before_start();
    if (fault->relays()) relay(honest, *fault);
    become(honest);
    return 127;
  }
  return usage_error("there is no such fault; --list names them");
}

}  // namespace
}  // namespace touchstone::process_liars

int main(int argc, char** argv) { return touchstone::process_liars::run({argv + 1, argv + argc}); }
