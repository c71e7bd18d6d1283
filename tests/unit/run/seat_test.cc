// When the place of a case is lent.
#include "run/seat.h"

#include <chrono>

#include "support/catch.h"

namespace touchstone::run {
namespace {

// A run that always has a further case; it counts those that were started.
class Endless : public Tenant {
 public:
  bool start_one() override { return ++started > 0; }
  bool start_one_alone() override { return false; }

  int started = 0;
};

TEST_CASE("the place of a case of which nothing is heard is lent once, and not given back twice") {
  boost::asio::io_context context;
  Places places(1, 1);
  Endless run;
  places.join(run);
  places.offer();
  const auto seat = Seat::take(context, places, [] { return std::chrono::seconds(60); });

  context.run();  // until nobody looks any more

  CHECK(run.started == 2);

  seat->leave();

  CHECK(run.started == 2);
}

TEST_CASE("the place of a case that goes on is not lent") {
  boost::asio::io_context context;
  Places places(1, 1);
  Endless run;
  places.join(run);
  places.offer();
  const auto seat = Seat::take(context, places, [] { return base::Microseconds(0); });

  context.run_one();

  CHECK(run.started == 1);

  seat->leave();

  CHECK(run.started == 2);
}

}  // namespace
}  // namespace touchstone::run
