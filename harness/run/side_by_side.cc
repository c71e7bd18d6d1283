#include "run/side_by_side.h"

#include <boost/asio/io_context.hpp>
#include <memory>
#include <utility>

namespace touchstone::run {

void run_side_by_side(std::vector<RunOptions> runs, unsigned jobs, const RunEnded& ended) {
  boost::asio::io_context context{1};
  Places places(jobs);
  std::vector<std::unique_ptr<Runner>> runners;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    runners.push_back(std::make_unique<Runner>(std::move(runs[i]), std::vector<Observer*>{}));
    runners[i]->start(context, places, [&, i](RunResult result) {
      runners[i].reset();
      ended(i, std::move(result));
    });
  }
  context.run();
}

}  // namespace touchstone::run
