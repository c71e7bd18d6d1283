#include "liar.h"

#include <algorithm>
#include <utility>

namespace touchstone::rpc_runtime {
namespace {

// A function's static, because liars register before the statics of this file exist.
std::vector<Liar>& registry() {
  static std::vector<Liar> liars;
  return liars;
}

}  // namespace

RegisteredLiar::RegisteredLiar(Liar liar) { registry().push_back(std::move(liar)); }

std::vector<Liar> all_liars() {
  std::vector<Liar> liars = registry();
  std::sort(liars.begin(), liars.end(),
            [](const Liar& a, const Liar& b) { return a.fault < b.fault; });
  return liars;
}

}  // namespace touchstone::rpc_runtime
