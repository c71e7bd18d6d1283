#include "match/explanation.h"

#include <utility>

#include "base/check.h"
#include "base/text.h"
#include "json/pointer.h"

namespace touchstone::match {
namespace {

constexpr std::size_t kShownBytes = 160;

}  // namespace

void Explanation::differ(std::string expected, const Subject& actual) {
  if (first_) return;
  first_ = Mismatch{pointer(), std::move(expected), shown(actual), 0};
}

std::string_view Explanation::member_name() const {
  if (path_.empty()) return {};
  const auto* const name = std::get_if<std::string_view>(&path_.back());
  return name == nullptr ? std::string_view() : *name;
}

Explanation Explanation::fork() const {
  Explanation fork;
  fork.path_ = path_;
  return fork;
}

void Explanation::join(const Explanation& fork) {
  agreed_ += fork.agreed_;
  if (!first_) first_ = fork.first_;
}

Mismatch Explanation::mismatch() const {
  TS_CHECK(first_.has_value());
  Mismatch mismatch = *first_;
  mismatch.agreed = agreed_;
  return mismatch;
}

std::string Explanation::pointer() const {
  std::string pointer;
  for (const auto& part : path_) {
    if (const auto* const name = std::get_if<std::string_view>(&part)) {
      json::append_token(pointer, *name);
    } else {
      json::append_token(pointer, std::to_string(std::get<std::size_t>(part)));
    }
  }
  return pointer;
}

std::string shown(const Subject& value) {
  return value ? base::printable(value->raw(), kShownBytes) : "nothing";
}

std::string shown_text(std::string_view text) {
  return '"' + base::printable(text, kShownBytes) + '"';
}

}  // namespace touchstone::match
