// SHA-256, the digest that recordings, contracts and bundles name things by.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace touchstone::base {

// Digests what it is given piece by piece. Movable, not thread-safe.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;

  void update(std::string_view bytes);
  // "sha256:" and 64 hexadecimal digits. The object may be used for a new digest afterwards.
  std::string finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

std::string sha256(std::string_view bytes);

}  // namespace touchstone::base
