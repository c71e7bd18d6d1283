// Fallible<T> is a value, or the reason in words why there is none.
//
// Nothing in the runtime throws across a header; functions that can fail return this. Asking the
// side that does not hold is a bug of ours and ends the program (std::variant's own check).
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace touchstone::rpc_runtime {

struct Failure {
  std::string why;
};

template <typename T>
class [[nodiscard]] Fallible {
 public:
  Fallible(T value) : state_(std::move(value)) {}            // NOLINT(implicit)
  Fallible(Failure failure) : state_(std::move(failure)) {}  // NOLINT(implicit)

  explicit operator bool() const { return std::holds_alternative<T>(state_); }
  T& operator*() { return std::get<T>(state_); }
  const T& operator*() const { return std::get<T>(state_); }
  T* operator->() { return &std::get<T>(state_); }
  const T* operator->() const { return &std::get<T>(state_); }
  const std::string& why() const { return std::get<Failure>(state_).why; }

 private:
  std::variant<T, Failure> state_;
};

}  // namespace touchstone::rpc_runtime
