#include "style.h"

#include <algorithm>
#include <utility>

namespace touchstone::rpc_runtime {
namespace {

// A function's static, because styles register before the statics of this file exist.
std::vector<Style>& registry() {
  static std::vector<Style> styles;
  return styles;
}

}  // namespace

RegisteredStyle::RegisteredStyle(Style style) { registry().push_back(std::move(style)); }

std::vector<Style> all_styles() {
  std::vector<Style> styles = registry();
  std::sort(styles.begin(), styles.end(),
            [](const Style& a, const Style& b) { return a.style < b.style; });
  return styles;
}

}  // namespace touchstone::rpc_runtime
