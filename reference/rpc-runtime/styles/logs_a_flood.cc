// Style: writes 1 MiB to standard error at its start and at every line it reads.
#include <unistd.h>

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "style.h"

namespace touchstone::rpc_runtime {
namespace {

// A thread of its own, so that a host which does not read standard error stalls nothing else. It
// ends with the process, in whatever write it then is.
class Flood {
 public:
  Flood() {
    std::thread([pool = pool_] {
      for (;;) {
        pool->wait();
        write_all();
      }
    }).detach();
  }

  void more() { pool_->add(); }

 private:
  class Pool {
   public:
    void add() {
      const std::lock_guard lock(mutex_);
      ++wanted_;
      changed_.notify_one();
    }
    void wait() {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return wanted_ > 0; });
      --wanted_;
    }

   private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t wanted_ = 0;
  };

  static void write_all() {
    const std::string line = "{\"type\":\"ready\"} debug: " + std::string(1000, '~') + "\n";
    for (std::size_t left = 1 << 20; left > 0;) {
      const ssize_t written = write(STDERR_FILENO, line.data(), std::min(left, line.size()));
      if (written <= 0) return;
      left -= static_cast<std::size_t>(written);
    }
  }

  const std::shared_ptr<Pool> pool_ = std::make_shared<Pool>();
};

class LogsAFlood : public Behaviour {
 public:
  LogsAFlood() { flood_.more(); }
  std::string line_as_read(const std::string& line) override {
    flood_.more();
    return line;
  }

 private:
  Flood flood_;
};

const RegisteredStyle kLogsAFlood(
    {"logs_a_flood", "writes 1 MiB to standard error at its start and at every line it reads",
     "RPC-008: diagnostics go elsewhere than to the output; no source bounds them",
     make_style<LogsAFlood>});

}  // namespace
}  // namespace touchstone::rpc_runtime
