// sidecar-install-styles --style NAME WORD... runs the reference installer in one odd and honest
// way;
// --list prints the styles, one JSON line each.
#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string_view>

#include "sidecar-installer/command_line.h"
#include "sidecar-installer/styles/style.h"

namespace touchstone::sidecar_installer {

std::vector<Style>& styles() {
  static std::vector<Style> registered;
  return registered;
}

namespace {

int list_styles() {
  std::vector<Style>& all = styles();
  std::sort(all.begin(), all.end(),
            [](const Style& a, const Style& b) { return a.style < b.style; });
  for (const Style& one : all) {
    const nlohmann::ordered_json line = {
        {"style", one.style}, {"does", one.does}, {"allowed_by", one.allowed_by}};
    std::printf("%s\n", line.dump().c_str());
  }
  return 0;
}

int run_style(std::string_view name, const std::vector<std::string>& words) {
  for (const Style& one : styles()) {
    if (one.style == name) return run_command_line(words, *one.make());
  }
  std::fprintf(stderr, "sidecar-install-styles: unknown style %s; see --list\n",
               std::string(name).c_str());
  return 2;
}

}  // namespace
}  // namespace touchstone::sidecar_installer

int main(int argc, char** argv) {
  using namespace touchstone::sidecar_installer;
  if (argc == 2 && std::string_view(argv[1]) == "--list") return list_styles();
  if (argc >= 3 && std::string_view(argv[1]) == "--style") {
    return run_style(argv[2], {argv + 3, argv + argc});
  }
  std::fprintf(stderr, "usage: sidecar-install-styles --style NAME WORD... | --list\n");
  return 2;
}
