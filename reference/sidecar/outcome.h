// Outcome<T, E> is a value or the error that took its place.
//
// The caller asks ok() before value() or error(). Plain data; no exceptions, no threads of its own.
#pragma once

#include <utility>
#include <variant>

namespace touchstone::sidecar {

// What a step without a value gives back.
struct Done {};

template <class T, class E>
class [[nodiscard]] Outcome {
 public:
  Outcome(T value) : held_(std::in_place_index<0>, std::move(value)) {}
  Outcome(E error) : held_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return held_.index() == 0; }
  T& value() { return *std::get_if<0>(&held_); }
  const T& value() const { return *std::get_if<0>(&held_); }
  const E& error() const { return *std::get_if<1>(&held_); }

 private:
  std::variant<T, E> held_;
};

}  // namespace touchstone::sidecar
