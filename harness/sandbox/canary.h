// Canary proves that isolation holds: a secret that no unit may ever see.
//
// While it lives, touchstone's own environment holds a variable TOUCHSTONE_CANARY_XXXXXXXX with
// a random value; a unit that shows the value was given an environment that is not its own. It
// also remembers the surroundings (surroundings.h) as they were. It never writes to the real
// HOME. Not thread-safe: it changes the environment.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "sandbox/surroundings.h"

namespace touchstone::sandbox {

class Canary {
 public:
  // Watches these places; plants the variable.
  static base::Result<Canary> plant(
      std::vector<std::filesystem::path> places = Surroundings::usual_places());
  ~Canary();
  Canary(Canary&& other) noexcept;
  Canary& operator=(Canary&&) = delete;

  const std::string& variable() const { return variable_; }
  const std::string& secret() const { return secret_; }
  // True when something that a unit has shown holds the secret or the variable's name.
  bool is_seen_in(std::string_view bytes) const;
  // What changed in the places since the canary was planted.
  std::vector<Difference> differences() const;

 private:
  Canary() = default;

  std::string variable_;  // empty when moved from
  std::string secret_;
  std::vector<std::filesystem::path> places_;
  Surroundings before_;
};

}  // namespace touchstone::sandbox
