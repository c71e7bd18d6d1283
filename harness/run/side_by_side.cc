#include "run/side_by_side.h"

#include <memory>
#include <utility>

namespace touchstone::run {

void run_side_by_side(std::vector<RunOptions> runs, unsigned jobs, const RunEnded& ended) {
  // What hangs is many cases of a few runs; without lending they would hold most of the places.
  SharedLoop loop(jobs, 2 * jobs);
  std::vector<std::unique_ptr<Runner>> runners;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    runners.push_back(std::make_unique<Runner>(std::move(runs[i]), std::vector<Observer*>{}));
    runners[i]->start(loop, [&, i](RunResult result) {
      runners[i].reset();
      ended(i, std::move(result));
    });
  }
  loop.drive();
}

}  // namespace touchstone::run
