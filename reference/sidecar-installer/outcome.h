// Outcome<T> is a value or the Failure that took its place.
//
// The caller asks ok() before value() or failure(). Plain data; no exceptions.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace touchstone::sidecar_installer {

// Why the install cannot go on, as a text for the person who ran it.
struct Failure {
  std::string text;
};

// What a step without a value gives back.
struct Done {};

template <class T>
class [[nodiscard]] Outcome {
 public:
  Outcome(T value) : held_(std::in_place_index<0>, std::move(value)) {}
  Outcome(Failure failure) : held_(std::in_place_index<1>, std::move(failure)) {}

  bool ok() const { return held_.index() == 0; }
  T& value() { return *std::get_if<0>(&held_); }
  const T& value() const { return *std::get_if<0>(&held_); }
  const Failure& failure() const { return *std::get_if<1>(&held_); }

 private:
  std::variant<T, Failure> held_;
};

}  // namespace touchstone::sidecar_installer
