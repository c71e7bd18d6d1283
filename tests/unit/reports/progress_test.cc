#include "reports/progress.h"

#include "support/catch.h"
#include "testing.h"

namespace touchstone::reports {
namespace {

using testing::failed_case;

TEST_CASE("while the unit is started by itself that is what runs, and no case") {
  Progress progress;
  progress.begin_run(2);
  progress.begin_probe();
  for (int second = 0; second < 5; ++second) progress.tick();
  CHECK(progress.text() == "[0/2] starting the unit (5 s)");

  progress.begin_probe();
  CHECK(progress.text() == "[0/2] starting the unit");

  progress.begin_case("rpc/one");
  progress.begin_case("rpc/two");
  CHECK(progress.text() == "[0/2] rpc/one, rpc/two");
}

TEST_CASE("progress tells what is done, what failed and what runs") {
  Progress progress;
  progress.begin_run(3);
  progress.begin_case("rpc/one");
  progress.begin_case("rpc/two");
  CHECK(progress.text() == "[0/3] rpc/one, rpc/two");

  progress.end_case(failed_case("rpc/one", {}));

  CHECK(progress.text() == "[1/3] 1 failed  rpc/two");
}

TEST_CASE("a case that runs for long is named first, with its seconds") {
  Progress progress;
  progress.begin_run(2);
  progress.begin_case("rpc/slow");
  for (int second = 0; second < 3; ++second) progress.tick();
  progress.begin_case("rpc/new");

  CHECK(progress.text() == "[0/2] rpc/slow (3 s), rpc/new");
}

TEST_CASE("nothing in an id can move the cursor") {
  Progress progress;
  progress.begin_case(testing::hostile_text());

  CHECK(testing::count_controls(progress.text()) == 0);
}

}  // namespace
}  // namespace touchstone::reports
