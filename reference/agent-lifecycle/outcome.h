// Outcome<T> is a value or the Failure that took its place.
//
// The caller asks ok() before value() or failure(). Plain data; no exceptions.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <variant>

namespace touchstone::agent_lifecycle {

using Json = nlohmann::json;

// Why a use case did not happen, as a JSON-RPC error: its number, a text for people, and `data`
// with the text code that hosts decide by, as in {"code": "NOT_FOUND"}.
struct Failure {
  int number = -32000;
  std::string message;
  Json data = nullptr;

  static Failure with_code(std::string_view code, std::string message) {
    return {-32000, std::move(message), {{"code", code}}};
  }
  static Failure bad_params(std::string message) {
    return {-32602, std::move(message), {{"code", "INVALID_PARAMS"}}};
  }
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

}  // namespace touchstone::agent_lifecycle
