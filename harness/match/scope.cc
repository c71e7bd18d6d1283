#include "match/scope.h"

#include <utility>

#include "base/text.h"
#include "json/write.h"
#include "match/reference.h"

namespace touchstone::match {
namespace {

base::Error unknown_name(std::string_view name, const std::vector<std::string>& known) {
  const auto nearest = base::did_you_mean(name, known);
  return {base::ExitCode::kBadInput, "nothing is known as ${" + base::printable(name, 60) + "}", "",
          nearest ? "did you mean ${" + *nearest + "}?" : ""};
}

}  // namespace

void Scope::set_json(std::string_view name, std::string json) {
  auto document = json::Document::parse(std::move(json));
  TS_CHECK(document.ok());
  values_.insert_or_assign(std::string(name),
                           std::make_shared<const json::Document>(std::move(document).value()));
}

void Scope::set_text(std::string_view name, std::string_view text) {
  set_json(name, json::quoted(text));
}

std::optional<json::Value> Scope::find(std::string_view name) const {
  const auto found = values_.find(name);
  if (found == values_.end()) return std::nullopt;
  return found->second->root();
}

base::Result<std::string> Scope::interpolate(std::string_view text) const {
  std::string result;
  while (!text.empty()) {
    const TextPart part = next_part(text);
    if (part.kind == TextPart::Kind::kUnfinished) {
      return base::Error{base::ExitCode::kBadInput,
                         "a reference lacks its closing brace: " + base::printable(part.text, 60),
                         "", "write $${ for a literal ${"};
    }
    if (part.kind == TextPart::Kind::kLiteral) {
      result += part.text;
      continue;
    }
    const auto value = find(part.text);
    if (!value) return unknown_name(part.text, names());
    result += value->is_string() ? value->as_string() : value->raw();
  }
  return result;
}

std::vector<std::string> Scope::names() const {
  std::vector<std::string> names;
  for (const auto& [name, value] : values_) names.push_back(name);
  return names;
}

}  // namespace touchstone::match
