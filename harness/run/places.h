// Places are the seats of one loop: how many cases run side by side on it, whoever runs them.
//
// Several runs may share them; the first that has a case to run gets the next free place, so that
// runs end in the order in which they came. A case that must be alone waits until nobody else
// runs or waits. The place of a case that only waits can be lent to another, so that more are in
// flight than there are places, but no more of them busy. Not thread-safe; a tenant leaves before
// it is destroyed.
#pragma once

#include <vector>

namespace touchstone::run {

// A run that takes places. Both calls start one case and return true, or return false when there
// is none of that sort to start now; each true is answered by one Places::give_back().
class Tenant {
 public:
  virtual ~Tenant() = default;
  virtual bool start_one() = 0;
  virtual bool start_one_alone() = 0;
};

class Places {
 public:
  explicit Places(unsigned count, unsigned lendable = 0) : count_(count), lendable_(lendable) {}

  void join(Tenant& tenant);
  void leave(Tenant& tenant);

  // Starts what there is room for.
  void offer();
  // A case has ended: its place is free, and offered again.
  void give_back();

  bool lends() const { return lendable_ > 0; }
  // Frees the place of a case that runs on, and only waits; false when as many are lent as may be.
  bool lend();
  // A case whose place was lent has ended.
  void give_back_lent();

 private:
  unsigned count_;
  unsigned lendable_;
  unsigned taken_ = 0;
  unsigned lent_ = 0;
  bool alone_ = false;  // the one that runs must have no neighbour
  std::vector<Tenant*> tenants_;
};

}  // namespace touchstone::run
