// Result<T> carries a value or an Error: how the world being wrong is reported.
//
// A wrong runtime is not an Error, it is a verdict; our own bugs are TS_CHECKs. Exceptions do
// not cross a module's header: a wrapper turns a third party's into an Error.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "base/check.h"
#include "base/exit_code.h"

namespace touchstone::base {

// What went wrong, in words for a user. `what` is a lower-case fragment that says what was
// attempted; `where` is FILE:LINE:COLUMN or a path, empty when there is none; `hint` says what
// to try, empty when nothing sensible can be said. `code` is how a program ends if it ends here.
struct Error {
  ExitCode code = ExitCode::kHarnessError;
  std::string what;
  std::string where = {};
  std::string hint = {};
};

// One line: "where: what (hint)".
std::string to_string(const Error& error);

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}      // NOLINT(implicit)
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}  // NOLINT(implicit)

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  // value() and error() may be called only on the side that holds.
  T& value() & {
    TS_CHECK(ok());
    return *std::get_if<0>(&state_);
  }
  const T& value() const& {
    TS_CHECK(ok());
    return *std::get_if<0>(&state_);
  }
  T&& value() && {
    TS_CHECK(ok());
    return std::move(*std::get_if<0>(&state_));
  }
  const Error& error() const {
    TS_CHECK(!ok());
    return *std::get_if<1>(&state_);
  }

  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

 private:
  std::variant<T, Error> state_;
};

// The result of something that has no value.
template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)) {}  // NOLINT(implicit)

  bool ok() const { return !error_.has_value(); }
  explicit operator bool() const { return ok(); }
  const Error& error() const {
    TS_CHECK(!ok());
    return *error_;
  }

 private:
  std::optional<Error> error_;
};

using Status = Result<void>;

}  // namespace touchstone::base

// Returns the error of `expression` from the enclosing function, if it has one.
#define TS_RETURN_IF_ERROR(expression)                                            \
  do {                                                                            \
    if (auto ts_status = (expression); !ts_status.ok()) return ts_status.error(); \
  } while (false)
