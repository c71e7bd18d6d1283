#include "run/places.h"

#include <algorithm>

#include "base/check.h"

namespace touchstone::run {

void Places::join(Tenant& tenant) { tenants_.push_back(&tenant); }

void Places::leave(Tenant& tenant) { std::erase(tenants_, &tenant); }

void Places::offer() {
  for (Tenant* tenant : tenants_) {
    while (!alone_ && taken_ < count_ && tenant->start_one()) ++taken_;
  }
  for (Tenant* tenant : tenants_) {
    if (taken_ + lent_ > 0) return;
    if (!tenant->start_one_alone()) continue;
    taken_ = 1;
    alone_ = true;
  }
}

void Places::give_back() {
  TS_CHECK(taken_ > 0);
  --taken_;
  alone_ = false;
  offer();
}

bool Places::lend() {
  if (alone_ || lent_ == lendable_) return false;
  ++lent_;
  give_back();
  return true;
}

void Places::give_back_lent() {
  TS_CHECK(lent_ > 0);
  --lent_;
  offer();
}

}  // namespace touchstone::run
