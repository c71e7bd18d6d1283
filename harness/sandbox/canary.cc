#include "sandbox/canary.h"

#include <sys/random.h>

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace touchstone::sandbox {

base::Result<Canary> Canary::plant(std::vector<std::filesystem::path> places) {
  std::uint64_t random[3] = {};
  if (::getrandom(random, sizeof random, 0) != static_cast<ssize_t>(sizeof random)) {
    return base::Error{base::ExitCode::kHarnessError,
                       std::string("cannot get random bytes: ") + std::strerror(errno)};
  }
  char text[64];
  Canary canary;
  std::snprintf(text, sizeof text, "TOUCHSTONE_CANARY_%08lX",
                static_cast<unsigned long>(random[0] & 0xffffffffu));
  canary.variable_ = text;
  std::snprintf(text, sizeof text, "secret-%016lx%016lx", static_cast<unsigned long>(random[1]),
                static_cast<unsigned long>(random[2]));
  canary.secret_ = text;
  if (::setenv(canary.variable_.c_str(), canary.secret_.c_str(), 1) != 0) {
    return base::Error{base::ExitCode::kHarnessError, "cannot set an environment variable",
                       std::exchange(canary.variable_, {})};
  }
  canary.places_ = std::move(places);
  canary.before_ = Surroundings::observe(canary.places_);
  return canary;
}

Canary::Canary(Canary&& other) noexcept
    : variable_(std::exchange(other.variable_, {})),
      secret_(std::move(other.secret_)),
      places_(std::move(other.places_)),
      before_(std::move(other.before_)) {}

Canary::~Canary() {
  if (!variable_.empty()) ::unsetenv(variable_.c_str());
}

bool Canary::is_seen_in(std::string_view bytes) const {
  return bytes.find(secret_) != std::string_view::npos ||
         bytes.find(variable_) != std::string_view::npos;
}

std::vector<Difference> Canary::differences() const {
  return before_.differences(Surroundings::observe(places_));
}

}  // namespace touchstone::sandbox
