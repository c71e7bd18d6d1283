// Who gets a place on a loop that runs share.
#include "run/places.h"

#include "support/catch.h"

namespace touchstone::run {
namespace {

// A run with so many cases; it notes what was started.
class Counted : public Tenant {
 public:
  Counted(int shared, int alone) : shared_(shared), alone_(alone) {}

  bool start_one() override { return take(shared_, running); }
  bool start_one_alone() override { return take(alone_, running_alone); }

  int running = 0;
  int running_alone = 0;

 private:
  static bool take(int& left, int& started) {
    if (left == 0) return false;
    --left;
    ++started;
    return true;
  }

  int shared_;
  int alone_;
};

TEST_CASE("no more cases run than there are places, the first run's before the second's") {
  Places places(3);
  Counted first(2, 0);
  Counted second(2, 0);
  places.join(first);
  places.join(second);

  places.offer();

  CHECK(first.running == 2);
  CHECK(second.running == 1);

  places.give_back();

  CHECK(second.running == 2);
}

TEST_CASE("a case that must be alone waits for all others, and others wait for it") {
  Places places(2);
  Counted first(0, 1);
  Counted second(1, 1);
  places.join(first);
  places.join(second);

  places.offer();

  CHECK(second.running == 1);
  CHECK(first.running_alone == 0);

  places.give_back();

  CHECK(first.running_alone + second.running_alone == 1);

  places.give_back();

  CHECK(first.running_alone + second.running_alone == 2);
}

TEST_CASE("a run that has left gets no place") {
  Places places(1);
  Counted first(1, 0);
  places.join(first);
  places.leave(first);

  places.offer();

  CHECK(first.running == 0);
}

TEST_CASE("a place that is lent is another's, as often as may be") {
  Places places(1, 1);
  Counted run(4, 0);
  places.join(run);
  places.offer();

  CHECK(places.lend());
  CHECK(run.running == 2);

  CHECK_FALSE(places.lend());
  CHECK(run.running == 2);

  places.give_back_lent();

  CHECK(run.running == 2);  // its place is still the other's
  CHECK(places.lend());
  CHECK(run.running == 3);
}

TEST_CASE("a case that must be alone waits for those whose places are lent") {
  Places places(1, 1);
  Counted run(1, 1);
  places.join(run);
  places.offer();

  CHECK(places.lend());

  CHECK(run.running_alone == 0);

  places.give_back_lent();

  CHECK(run.running_alone == 1);
  CHECK_FALSE(places.lend());  // or it would not be alone
}

}  // namespace
}  // namespace touchstone::run
