// rpc-styles: honest runtimes of the rpc contract that are odd, each in one way.
//
//   rpc-styles --list                   one JSON line a style: style, does, allowed_by
//   rpc-styles --style NAME rpc ...     the runtime in that style
#include <cstdio>
#include <string>
#include <vector>

#include "json.h"
#include "program.h"
#include "style.h"

namespace touchstone::rpc_runtime {
namespace {

int list() {
  for (const Style& style : all_styles()) {
    const Json line = {
        {"style", style.style}, {"does", style.does}, {"allowed_by", style.allowed_by}};
    std::printf("%s\n", dump(line).c_str());
  }
  return 0;
}

int usage_error(const std::string& why) {
  std::fprintf(stderr, "rpc-styles: %s\nusage: rpc-styles --list | --style NAME rpc [OPTION...]\n",
               why.c_str());
  return 2;
}

int run(const std::vector<std::string>& words) {
  if (words.size() == 1 && words[0] == "--list") return list();
  if (words.size() < 2 || words[0] != "--style") return usage_error("expected --style NAME");
  for (const Style& style : all_styles()) {
    if (style.style != words[1]) continue;
    const auto behaviour = style.make();
    return run_program({words.begin() + 2, words.end()}, *behaviour);
  }
  return usage_error("there is no style '" + words[1] + "'; --list names them");
}

}  // namespace
}  // namespace touchstone::rpc_runtime

int main(int argc, char** argv) { return touchstone::rpc_runtime::run({argv + 1, argv + argc}); }
