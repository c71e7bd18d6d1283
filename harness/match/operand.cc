#include "match/operand.h"

#include <utility>

#include "match/explanation.h"
#include "match/reference.h"

namespace touchstone::match {

TextOperand::TextOperand(std::string source) : source_(std::move(source)) {
  if (!references(source_).empty()) return;
  auto literal = Scope().interpolate(source_);  // replaces escapes
  literal_ = literal ? std::move(literal).value() : source_;
}

std::optional<std::string_view> TextOperand::resolve(const Scope& scope,
                                                     std::string& buffer) const {
  if (literal_) return *literal_;
  if (const auto name = whole_reference(source_)) {
    const auto value = scope.find(*name);
    if (!value) return std::nullopt;
    return value->is_string() ? value->as_string() : value->raw();
  }
  auto text = scope.interpolate(source_);
  if (!text) return std::nullopt;
  buffer = std::move(text).value();
  return buffer;
}

std::string TextOperand::words(const Scope& scope) const {
  std::string buffer;
  const auto text = resolve(scope, buffer);
  return text ? shown_text(*text) : shown_text(source_) + ", which is not known";
}

NumberOperand::NumberOperand(std::string text) : text_(std::move(text)) {
  if (const auto name = whole_reference(text_)) name_ = std::string(*name);
}

std::optional<json::Number> NumberOperand::resolve(const Scope& scope) const {
  if (!name_) return json::Number(text_);
  const auto value = scope.find(*name_);
  if (!value || !value->is_number()) return std::nullopt;
  return value->as_number();
}

std::string NumberOperand::words(const Scope& scope) const {
  const auto number = resolve(scope);
  return number ? std::string(number->text()) : text_ + ", which is no known number";
}

bool CountRange::holds(std::size_t count, const Scope& scope) const {
  const std::string text = std::to_string(count);
  const json::Number number(text);
  const auto within = [&](const std::optional<NumberOperand>& bound, auto compare) {
    if (!bound) return true;
    const auto limit = bound->resolve(scope);
    return limit && compare(*limit);
  };
  return within(min_, [&](const json::Number& min) { return number >= min; }) &&
         within(max_, [&](const json::Number& max) { return number <= max; });
}

std::string CountRange::words(const Scope& scope) const {
  if (exact_) return min_->words(scope);
  if (!max_) return "at least " + min_->words(scope);
  if (!min_) return "at most " + max_->words(scope);
  return "between " + min_->words(scope) + " and " + max_->words(scope);
}

}  // namespace touchstone::match
