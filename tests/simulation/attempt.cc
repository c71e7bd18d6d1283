#include "simulation/attempt.h"

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <functional>
#include <thread>

#include "base/check.h"

namespace touchstone::simulation {
namespace {

constexpr std::size_t kSharedBytes = std::size_t{4} << 20;

// Memory that a child process writes and its parent reads.
class Shared {
 public:
  Shared()
      : bytes_(static_cast<char*>(::mmap(nullptr, kSharedBytes, PROT_READ | PROT_WRITE,
                                         MAP_SHARED | MAP_ANONYMOUS, -1, 0))) {
    TS_CHECK(bytes_ != MAP_FAILED);
  }
  ~Shared() { ::munmap(bytes_, kSharedBytes); }
  Shared(const Shared&) = delete;
  Shared& operator=(const Shared&) = delete;

  template <typename Number>
  Number* numbers() {
    return reinterpret_cast<Number*>(bytes_);
  }
  void set_text(const std::string& text) { std::strncpy(bytes_, text.c_str(), kSharedBytes - 1); }
  std::string text() const { return bytes_; }

 private:
  char* bytes_;
};

pid_t in_child(const std::function<void()>& work) {
  std::fflush(nullptr);
  const pid_t child = ::fork();
  TS_CHECK(child >= 0);
  if (child != 0) return child;
  work();
  std::fflush(nullptr);
  ::_exit(0);
}

// The signal that ended the child, or 0.
int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

// What one worker has found, in shared memory.
struct Found {
  std::uint64_t now = 0;  // the seed that is being tried
  std::uint64_t count = 0;
  std::uint64_t seeds[62] = {};
};

// Tries the blocks of seeds that are the worker's, from `from` on.
void work(const std::vector<World>& worlds, Seeds seeds, std::uint64_t from, std::uint64_t worker,
          std::uint64_t workers, Found& found) {
  Laboratory laboratory(worlds);
  for (std::uint64_t seed = from; seed < seeds.first + seeds.count; ++seed) {
    if (seed / Laboratory::kSchedulesOfACase % workers != worker) continue;
    found.now = seed;
    if (laboratory.run(seed).complaints.empty()) continue;
    found.seeds[found.count++] = seed;
    if (found.count == std::size(found.seeds)) return;
  }
}

}  // namespace

std::vector<std::uint64_t> failing_seeds(const std::vector<World>& worlds, Seeds seeds,
                                         std::size_t most) {
  const std::uint64_t workers = std::max(1u, std::thread::hardware_concurrency());
  Shared shared;
  Found* const found = shared.numbers<Found>();
  std::vector<pid_t> children;
  const auto begin = [&](std::uint64_t worker, std::uint64_t from) {
    return in_child(
        [&, worker, from] { work(worlds, seeds, from, worker, workers, found[worker]); });
  };
  for (std::uint64_t worker = 0; worker < workers; ++worker) {
    children.push_back(begin(worker, seeds.first));
  }
  std::vector<std::uint64_t> failing;
  for (std::uint64_t worker = 0; worker < workers; ++worker) {
    Found& one = found[worker];
    // After a crash the worker goes on behind the seed that it died of.
    while (wait_for(children[worker]) != 0 && one.count < std::size(one.seeds)) {
      one.seeds[one.count++] = one.now;
      children[worker] = begin(worker, one.now + 1);
    }
    failing.insert(failing.end(), one.seeds, one.seeds + one.count);
  }
  std::sort(failing.begin(), failing.end());
  failing.resize(std::min(failing.size(), most));
  return failing;
}

std::string attempt(const std::vector<World>& worlds, const Tapes& tapes, std::FILE* file) {
  Shared shared;
  const pid_t child = in_child([&] {
    // What a crash says is said once, in the story.
    if (file == nullptr) std::fclose(stderr);
    Laboratory laboratory(worlds);
    laboratory.tell(file);
    std::string all;
    for (const std::string& one : laboratory.run(tapes).complaints) all += one + "\n";
    shared.set_text(all);
  });
  if (const int number = wait_for(child)) return "it crashes by signal " + std::to_string(number);
  return shared.text();
}

Tapes tapes_of(const std::vector<World>& worlds, std::uint64_t seed) {
  Shared made;
  Shared schedule;
  const pid_t child = in_child([&] {
    std::fclose(stderr);
    Laboratory laboratory(worlds);
    laboratory.keep_in(made.numbers<std::uint32_t>(), schedule.numbers<std::uint32_t>());
    (void)laboratory.run(seed);
  });
  (void)wait_for(child);
  const auto tape = [](Shared& journal) {
    const std::uint32_t* const kept = journal.numbers<std::uint32_t>();
    return Tape(kept + 1, kept + 1 + kept[0]);
  };
  return {tape(made), tape(schedule)};
}

}  // namespace touchstone::simulation
